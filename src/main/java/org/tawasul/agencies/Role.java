package org.tawasul.agencies;

/** What somebody is on the staff. What each may do with a case is written in one place, {@code cases.Permission}. */
public enum Role {
    /** Works on the cases of a department. */
    OFFICER,
    /** Leads a department: distributes its cases, sees all of them. */
    HEAD,
    /** Receives and routes the cases of an agency. */
    COORDINATOR,
    /** Answers for the minister: sees the whole agency. */
    MINISTERS_OFFICE,
    /** The coordinating committee: settles who answers for a case that agencies hand to and fro. */
    COMMITTEE,
    /** Runs the platform for the nation. */
    ADMINISTRATOR,
    /** Reads everything about work, changes nothing. */
    AUDITOR,
    /** The quality team: says how long each kind of task may take, and sees what waits for whom. */
    QUALITY;

    /** Whether they work for the nation, and so in no agency. */
    public boolean isNational() {
        return this == COMMITTEE || this == ADMINISTRATOR || this == AUDITOR || this == QUALITY;
    }

    /** The key of the text that names the role. */
    public String key() {
        return "role." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
