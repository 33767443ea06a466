package org.tawasul.catalogue.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a service asks besides the matter itself, question by question. A published version never changes.
 *
 * @param version from 1; 0 for a draft
 */
public record Form(long serviceId, int version, List<Field> fields) {
    public static final int MOST_FIELDS = 30;
    public static final int MOST_CHOICES = 40;

    /** What keeps a form from being one. @param field the question that it is about; null for the form as a whole */
    public record Flaw(@Nullable Field field, String key) {}

    public Optional<Field> find(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public Form with(List<Field> others) {
        return new Form(serviceId, version, List.copyOf(others));
    }

    public Form adding(Field field) {
        var more = new ArrayList<>(fields);
        more.add(field);
        return with(more);
    }

    public Form without(String key) {
        return with(fields.stream().filter(field -> !field.key().equals(key)).toList());
    }

    public Form changing(String key, UnaryOperator<Field> change) {
        return with(fields.stream()
                .map(field -> field.key().equals(key) ? change.apply(field) : field)
                .toList());
    }

    /** Changes places with the one above, or below; at the ends nothing happens. */
    public Form moving(String key, boolean up) {
        var moved = new ArrayList<>(fields);
        int from = fields.indexOf(find(key).orElse(null));
        int to = up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= moved.size()) return this;
        Collections.swap(moved, from, to);
        return with(moved);
    }

    /** What is wrong with it; null for nothing. */
    public @Nullable Flaw flaw() {
        if (fields.size() > MOST_FIELDS) return new Flaw(null, "forms.flaw.many");
        var above = new HashSet<String>();
        for (var field : fields) {
            var flaw = flaw(field, above);
            if (flaw != null) return new Flaw(field, flaw);
            above.add(field.key());
        }
        return null;
    }

    private @Nullable String flaw(Field field, HashSet<String> above) {
        if (above.contains(field.key())) return "forms.flaw.twice";
        if (field.label().ar().isEmpty() || field.label().en().isEmpty()) return "forms.flaw.label";
        if (field.type().hasChoices() && field.choices().size() < 2) return "forms.flaw.choices";
        var least = field.least();
        var most = field.most();
        if (least != null && most != null && least.compareTo(most) > 0) return "forms.flaw.bounds";
        var only = field.only();
        if (only == null) return null;
        var other = find(only.field()).orElse(null);
        if (other == null || !other.outcomes().contains(only.value())) return "forms.flaw.condition";
        return above.contains(only.field()) ? null : "forms.flaw.order";
    }
}
