package org.tawasul.catalogue.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The answer to a question, by its type. */
public sealed interface Value {
    /** A line, a text, or a place in words. */
    record Words(String text) implements Value {}

    record Amount(BigDecimal number) implements Value {}

    record Day(LocalDate on) implements Value {}

    /** The keys of what was chosen, in the order of the form. */
    record Chosen(List<String> choices) implements Value {}

    record YesNo(boolean yes) implements Value {}

    record Papers(List<Long> fileIds) implements Value {}
}
