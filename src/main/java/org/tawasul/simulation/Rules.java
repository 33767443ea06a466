package org.tawasul.simulation;

/**
 * How a scenario's agencies work, where it is not as in the country.
 *
 * @param staffing how many officers there are, as a factor of what the rule of staffing gives
 * @param staffingThere the same for one agency alone, beside that
 * @param there code of that agency; empty for none
 * @param period working days for an answer; 0: each service its own
 * @param group code of the group of services of which the period holds; empty for all
 */
record Rules(
        double staffing,
        double staffingThere,
        String there,
        int period,
        String group,
        Hours hours,
        Routing routing,
        Leave leave) {
    static final Rules ORDINARY = new Rules(1, 1, "", 0, "", Hours.ORDINARY, Routing.FAIR, Leave.SPREAD);

    /** By which week the agencies work. */
    enum Hours {
        /** Each by its calendar, with the shorter days of Ramadan. */
        ORDINARY,
        /** The same, but the days of Ramadan are as long as the others. */
        NO_RAMADAN,
        /** Saturdays like Thursdays. */
        SIX_DAYS,
        /** The first week of June is a holiday. */
        JUNE_WEEK
    }

    /** Who takes which case. */
    enum Routing {
        /** Whoever is free takes what comes first: by importance, then by age. */
        FAIR,
        /** Whoever is free takes any. */
        RANDOM,
        /** What comes first goes to whoever of those who are free knows it best. */
        SKILLED
    }

    /** When officers take their long leave. */
    enum Leave {
        /** Over the whole year. */
        SPREAD,
        /** In July and August. */
        SUMMER,
        /** Four weeks at once instead of three leaves. */
        AT_ONCE
    }

    double staffingOf(String agency) {
        return agency.equals(there) ? staffing * staffingThere : staffing;
    }

    /** 0: the service has its own. */
    int periodOf(String serviceGroup) {
        return group.isEmpty() || group.equals(serviceGroup) ? period : 0;
    }

    /** Whether the product as it is founded would do the same, so that what comes out can be stored. */
    boolean areOfProduct() {
        return equals(ORDINARY.withStaffing(staffing));
    }

    Rules withStaffing(double factor) {
        return new Rules(factor, staffingThere, there, period, group, hours, routing, leave);
    }

    Rules withStaffing(double factor, String agency) {
        return new Rules(staffing, factor, agency, period, group, hours, routing, leave);
    }

    Rules withPeriod(int days, String ofGroup) {
        return new Rules(staffing, staffingThere, there, days, ofGroup, hours, routing, leave);
    }

    Rules with(Hours other) {
        return new Rules(staffing, staffingThere, there, period, group, other, routing, leave);
    }

    Rules with(Routing other) {
        return new Rules(staffing, staffingThere, there, period, group, hours, other, leave);
    }

    Rules with(Leave other) {
        return new Rules(staffing, staffingThere, there, period, group, hours, routing, other);
    }
}
