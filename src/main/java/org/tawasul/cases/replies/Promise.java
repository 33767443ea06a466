package org.tawasul.cases.replies;

import java.time.LocalDate;

/** What the agency says in a reply that it will do, and by which day. */
public record Promise(String what, LocalDate on) {
    public static final int LENGTH = 300;
}
