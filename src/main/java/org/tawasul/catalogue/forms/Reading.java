package org.tawasul.catalogue.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.forms.Field.Condition;
import org.tawasul.language.Days;
import org.tawasul.language.Digits;

/**
 * What was typed into a form, read from top to bottom: which questions it asks because of the answers above them, what was
 * answered, and what is missing or cannot be read. Whatever stands in a question that is not asked does not count.
 */
public final class Reading {
    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_TEXT = 2000;
    private static final Pattern NUMBER = Pattern.compile("[-−]?(\\d{1,3}([,٬]\\d{3})+|\\d{1,12})([.٫]\\d{1,4})?");

    private final Form form;
    private final Source source;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    /**
     * Where the answers come from.
     *
     * @param typed by the key of the question; of a place by {@code <key>-area} and {@code <key>-words}
     * @param files what was sent along, by the key of the question
     * @param areaName what an area is called, by its code; empty for none of ours
     */
    public record Source(
            Map<String, List<String>> typed, Map<String, List<Long>> files, UnaryOperator<String> areaName) {
        String one(String key) {
            var all = typed.getOrDefault(key, List.of());
            return all.isEmpty() ? "" : tidy(all.getFirst());
        }

        private static String tidy(String typed) {
            return typed.replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                    .strip();
        }
    }

    /**
     * What is wrong with an answer.
     *
     * @param control where it is to be told
     * @param key of the sentence, which takes the question's label and then the arguments
     */
    public record Flaw(Field field, String control, String key, List<String> arguments) {}

    private Reading(Form form, Source source) {
        this.form = form;
        this.source = source;
    }

    public static Reading of(Form form, Source source) {
        var reading = new Reading(form, source);
        form.fields().forEach(reading::read);
        return reading;
    }

    public Form form() {
        return form;
    }

    /** The keys of the questions that are asked, in their order. */
    public Set<String> asked() {
        return asked;
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    /** What was answered, in the order of the form. */
    public List<Answer> answers() {
        return form.fields().stream()
                .filter(field -> values.containsKey(field.key()))
                .map(field -> new Answer(field, java.util.Objects.requireNonNull(values.get(field.key()))))
                .toList();
    }

    private void read(Field field) {
        if (field.only() != null && !holds(field.only())) return;
        asked.add(field.key());
        int before = flaws.size();
        var value = value(field);
        if (value != null) values.put(field.key(), value);
        else if (field.required() && flaws.size() == before) flaw(field, field.control(), missing(field));
    }

    private static String missing(Field field) {
        return switch (field.type()) {
            case CHOICE, CHOICES, YES_NO -> "forms.missing.choice";
            case FILE -> "forms.missing.file";
            case DATE -> "forms.missing.date";
            default -> "forms.missing";
        };
    }

    private boolean holds(Condition condition) {
        return switch (values.get(condition.field())) {
            case Value.Chosen(var choices) -> choices.contains(condition.value());
            case Value.YesNo(var yes) -> condition.value().equals(yes ? Field.YES : Field.NO);
            case null, default -> false;
        };
    }

    private @Nullable Value value(Field field) {
        var typed = source.one(field.key());
        return switch (field.type()) {
            case LINE -> words(field, typed.replaceAll("\\s+", " "), LONGEST_LINE);
            case TEXT -> words(field, typed, LONGEST_TEXT);
            case CHOICE, CHOICES -> chosen(field);
            case YES_NO ->
                typed.equals(Field.YES) || typed.equals(Field.NO) ? new Value.YesNo(typed.equals(Field.YES)) : null;
            case NUMBER -> number(field, typed);
            case DATE -> day(field, typed);
            case PLACE -> place(field);
            case FILE -> {
                var files = source.files().getOrDefault(field.key(), List.of());
                yield files.isEmpty() ? null : new Value.Papers(files);
            }
        };
    }

    private @Nullable Value words(Field field, String typed, int most) {
        if (typed.isEmpty()) return null;
        if (typed.length() <= most) return new Value.Words(typed);
        return flaw(field, field.control(), "forms.wrong.long", Integer.toString(most));
    }

    /** What is none of the choices was never offered, and does not count. */
    private @Nullable Value chosen(Field field) {
        var typed = source.typed().getOrDefault(field.key(), List.of());
        var chosen = field.outcomes().stream()
                .filter(typed::contains)
                .limit(field.type() == Field.Type.CHOICE ? 1 : Long.MAX_VALUE)
                .toList();
        return chosen.isEmpty() ? null : new Value.Chosen(chosen);
    }

    private @Nullable Value number(Field field, String typed) {
        if (typed.isEmpty()) return null;
        var plain = Digits.western(typed);
        if (!NUMBER.matcher(plain).matches()) return flaw(field, field.control(), "forms.wrong.number");
        var number =
                new BigDecimal(plain.replaceAll("[,٬]", "").replace('٫', '.').replace('−', '-'));
        var least = field.least();
        var most = field.most();
        boolean fits = (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
        if (fits) return new Value.Amount(number);
        if (least != null && most != null)
            return flaw(field, field.control(), "forms.wrong.range", least.toPlainString(), most.toPlainString());
        return least != null
                ? flaw(field, field.control(), "forms.wrong.least", least.toPlainString())
                : flaw(field, field.control(), "forms.wrong.most", String.valueOf(most));
    }

    private @Nullable Value day(Field field, String typed) {
        if (typed.isEmpty()) return null;
        var day = Days.find(typed);
        return day.isPresent() ? new Value.Day(day.get()) : flaw(field, field.control(), "forms.wrong.date");
    }

    /** The area goes before the words, as one would tell a driver. */
    private @Nullable Value place(Field field) {
        var area = source.areaName().apply(source.one(field.key() + "-area"));
        var words = source.one(field.key() + "-words").replaceAll("\\s+", " ");
        if (words.length() > LONGEST_LINE)
            return flaw(field, field.control() + "-words", "forms.wrong.long", Integer.toString(LONGEST_LINE));
        if (area.isEmpty() && words.isEmpty()) return null;
        return new Value.Words(area.isEmpty() || words.isEmpty() ? area + words : area + ": " + words);
    }

    private @Nullable Value flaw(Field field, String control, String key, String... arguments) {
        flaws.add(new Flaw(field, control, key, List.of(arguments)));
        return null;
    }
}
