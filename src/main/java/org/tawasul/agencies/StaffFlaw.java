package org.tawasul.agencies;

/** Why somebody cannot be appointed or changed as wanted. */
public enum StaffFlaw {
    USERNAME_TAKEN("username", "staffing.username.taken"),
    NO_AGENCY("agency", "staffing.agency.missing"),
    NO_DEPARTMENT("department", "staffing.department.missing"),
    LAST_ADMINISTRATOR("role", "staffing.role.last-administrator");

    private final String field;
    private final String key;

    StaffFlaw(String field, String key) {
        this.field = field;
        this.key = key;
    }

    /** The field that it is about. */
    public String field() {
        return field;
    }

    /** The key of the sentence that says it. */
    public String key() {
        return key;
    }
}
