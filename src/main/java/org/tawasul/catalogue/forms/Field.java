package org.tawasul.catalogue.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * One question of a form.
 *
 * @param key by which it stays the same question from version to version: small letters and digits
 * @param help what stands under the label; empty texts for nothing
 * @param choices of {@link Type#CHOICE} and {@link Type#CHOICES}
 * @param unit of a number, such as metres; empty texts for none
 * @param least of a number; null for no bound
 * @param only asked only when another question, further up, was answered so; null when it is always asked
 */
public record Field(
        String key,
        Type type,
        Name label,
        Name help,
        boolean required,
        List<Choice> choices,
        Name unit,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Condition only) {
    /** The answers of {@link Type#YES_NO} as they are posted, and as conditions name them. */
    public static final String YES = "yes";

    public static final String NO = "no";

    public enum Type {
        /** A line of text. */
        LINE,
        TEXT,
        /** One of several. */
        CHOICE,
        /** Some of several. */
        CHOICES,
        YES_NO,
        NUMBER,
        /** A day, typed by either calendar. */
        DATE,
        /** An area and how one gets there. */
        PLACE,
        FILE;

        /** Whether other questions may depend on the answer. */
        public boolean isDecisive() {
            return this == CHOICE || this == CHOICES || this == YES_NO;
        }

        public boolean hasChoices() {
            return this == CHOICE || this == CHOICES;
        }

        /** The key of its name. */
        public String textKey() {
            return "forms.type." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param key by which it stays the same from version to version */
    public record Choice(String key, Name name) {}

    /** @param field key of the other question; @param value key of a choice, or {@link #YES} or {@link #NO} */
    public record Condition(String field, String value) {}

    /** As its control is called in pages. */
    public String control() {
        return "f-" + key;
    }

    public Optional<Choice> findChoice(String choice) {
        return choices.stream().filter(each -> each.key().equals(choice)).findFirst();
    }

    /** What a condition on this question can name. */
    public List<String> outcomes() {
        if (type == Type.YES_NO) return List.of(YES, NO);
        return choices.stream().map(Choice::key).toList();
    }
}
