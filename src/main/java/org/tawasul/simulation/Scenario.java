package org.tawasul.simulation;

/**
 * What is played.
 *
 * @param cases all but suggestions
 * @param staffing how many officers there are, as a factor of what the rule of staffing gives
 * @param period working days for all services; 0: each its own
 */
record Scenario(
        long cases,
        long suggestions,
        int year,
        int agencies,
        long seed,
        double staffing,
        int period,
        Hours hours,
        Routing routing) {

    /** By which week the agencies work. */
    enum Hours {
        /** Each by its calendar, with the shorter days of Ramadan. */
        ORDINARY,
        /** The same, but the days of Ramadan are as long as the others. */
        NO_RAMADAN,
        /** Saturdays like Thursdays. */
        SIX_DAYS
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

    long all() {
        return cases + suggestions;
    }

    /** Whether the product as it is founded would do the same, so that what comes out can be stored. */
    boolean isOfProduct() {
        return period == 0 && hours == Hours.ORDINARY && routing == Routing.FAIR;
    }

    Scenario withSeed(long other) {
        return new Scenario(cases, suggestions, year, agencies, other, staffing, period, hours, routing);
    }

    Scenario with(double newStaffing, int newPeriod, Hours newHours, Routing newRouting) {
        return new Scenario(cases, suggestions, year, agencies, seed, newStaffing, newPeriod, newHours, newRouting);
    }
}
