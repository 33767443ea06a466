package org.tawasul.catalogue.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What distinguishes two versions of a form at one question.
 *
 * @param field as it is afterwards; as it was where it went
 * @param what the keys of what is different about it; of a question that came or went there is one
 */
public record Difference(Field field, List<String> what) {
    static final String ADDED = "forms.difference.added";
    static final String REMOVED = "forms.difference.removed";
    static final String MOVED = "forms.difference.moved";

    /** In the order of the later form, then what went. Without any the forms are the same. */
    public static List<Difference> between(Form before, Form after) {
        var differences = new ArrayList<Difference>();
        var stayed = keys(before);
        stayed.retainAll(keys(after));
        var now = keys(after);
        now.retainAll(keys(before));
        for (var field : after.fields()) {
            var was = before.find(field.key()).orElse(null);
            var what = was == null ? List.of(ADDED) : changes(was, field);
            if (was != null && stayed.indexOf(field.key()) != now.indexOf(field.key())) {
                what = new ArrayList<>(what);
                what.add(MOVED);
            }
            if (!what.isEmpty()) differences.add(new Difference(field, List.copyOf(what)));
        }
        for (var field : before.fields())
            if (after.find(field.key()).isEmpty()) differences.add(new Difference(field, List.of(REMOVED)));
        return differences;
    }

    private static List<String> keys(Form form) {
        return new ArrayList<>(form.fields().stream().map(Field::key).toList());
    }

    private static List<String> changes(Field was, Field is) {
        var what = new ArrayList<String>();
        if (was.type() != is.type()) what.add("forms.difference.type");
        if (!was.label().equals(is.label())) what.add("forms.difference.label");
        if (!was.help().equals(is.help())) what.add("forms.difference.help");
        if (was.required() != is.required())
            what.add(is.required() ? "forms.difference.required" : "forms.difference.optional");
        if (!was.choices().equals(is.choices())) what.add("forms.difference.choices");
        if (!was.unit().equals(is.unit())) what.add("forms.difference.unit");
        if (!Objects.equals(was.least(), is.least()) || !Objects.equals(was.most(), is.most()))
            what.add("forms.difference.bounds");
        if (!Objects.equals(was.only(), is.only())) what.add("forms.difference.condition");
        return what;
    }
}
