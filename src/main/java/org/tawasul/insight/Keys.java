package org.tawasul.insight;

import org.jspecify.annotations.Nullable;

/** Where something is counted, by every dimension; 0 or empty for none. */
record Keys(long agency, long department, long service, String kind, String channel, String requester, String area) {
    private static final Keys NOWHERE = new Keys(0, 0, 0, "", "", "", "");

    Keys with(long newAgency, long newDepartment) {
        return new Keys(newAgency, newDepartment, service, kind, channel, requester, area);
    }

    Keys of(long newService) {
        return new Keys(agency, department, newService, kind, channel, requester, area);
    }

    /** The same with nothing in what a cube does not tell apart. */
    Keys in(Cube cube) {
        if (cube == Cube.ALL) return this;
        if (cube == Cube.NATION) return NOWHERE;
        return new Keys(
                cube.has(Dimension.AGENCY) ? agency : 0,
                cube.has(Dimension.DEPARTMENT) ? department : 0,
                cube.has(Dimension.SERVICE) ? service : 0,
                cube.has(Dimension.KIND) ? kind : "",
                cube.has(Dimension.CHANNEL) ? channel : "",
                cube.has(Dimension.REQUESTER) ? requester : "",
                cube.has(Dimension.AREA) ? area : "");
    }

    /** Ids are small and alike; without being stirred well they would fall on each other by the hundred thousand. */
    @Override
    public int hashCode() {
        long stirred = agency;
        for (long part : new long[] {
            department, service, kind.hashCode(), channel.hashCode(), requester.hashCode(), area.hashCode()
        }) stirred = (stirred + part) * 0x9E3779B97F4A7C15L ^ stirred >>> 29;
        return (int) (stirred ^ stirred >>> 32);
    }

    Object get(Dimension dimension) {
        return switch (dimension) {
            case AGENCY -> agency;
            case DEPARTMENT -> department;
            case SERVICE -> service;
            case KIND -> kind;
            case CHANNEL -> channel;
            case REQUESTER -> requester;
            case AREA -> area;
        };
    }

    static String told(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
