package org.tawasul.administration.services;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.tawasul.catalogue.forms.Field;
import org.tawasul.catalogue.forms.Field.Choice;
import org.tawasul.catalogue.forms.Field.Condition;
import org.tawasul.catalogue.forms.Field.Type;
import org.tawasul.language.Digits;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/**
 * A question as an administrator typed it.
 *
 * @param only {@code <question>:<answer>}; empty for always
 */
public record FieldForm(
        Type type,
        String labelAr,
        String labelEn,
        String helpAr,
        String helpEn,
        boolean required,
        List<Choice> choices,
        String unitAr,
        String unitEn,
        String least,
        String most,
        String only) {
    private static final int LONGEST_LABEL = 160;
    private static final int LONGEST_HELP = 300;
    private static final int LONGEST_CHOICE = 80;
    private static final int SPARE = 3;

    static FieldForm blank(Type type) {
        return new FieldForm(type, "", "", "", "", true, List.of(), "", "", "", "", "");
    }

    static FieldForm of(Field field) {
        var only = field.only();
        return new FieldForm(
                field.type(),
                field.label().ar(),
                field.label().en(),
                field.help().ar(),
                field.help().en(),
                field.required(),
                field.choices(),
                field.unit().ar(),
                field.unit().en(),
                text(field.least()),
                text(field.most()),
                only == null ? "" : only.field() + ":" + only.value());
    }

    /** Lines of choices come as three lists of the same length; one whose names are both empty is none. */
    static FieldForm read(Type type, MultiValueMap<String, String> posted) {
        var keys = posted.getOrDefault("choiceKey", List.of());
        var ar = posted.getOrDefault("choiceAr", List.of());
        var en = posted.getOrDefault("choiceEn", List.of());
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < Math.min(keys.size(), Math.min(ar.size(), en.size())); i++) {
            var name = new Name(Typed.text(ar.get(i)), Typed.text(en.get(i)));
            if (!name.ar().isEmpty() || !name.en().isEmpty()) choices.add(new Choice(Typed.text(keys.get(i)), name));
        }
        return new FieldForm(
                type,
                one(posted, "labelAr"),
                one(posted, "labelEn"),
                one(posted, "helpAr"),
                one(posted, "helpEn"),
                posted.containsKey("required"),
                List.copyOf(choices),
                one(posted, "unitAr"),
                one(posted, "unitEn"),
                one(posted, "least"),
                one(posted, "most"),
                one(posted, "only"));
    }

    /** The choices with some lines to write more into. */
    public List<Choice> lines() {
        var lines = new ArrayList<>(choices);
        for (int i = 0; i < SPARE; i++) lines.add(new Choice("", new Name("", "")));
        return lines;
    }

    /**
     * The question that was typed; what is wrong is told at its control.
     *
     * @param lastChoice the highest number that a choice of this question ever had
     */
    Field check(String key, int lastChoice, BindingResult errors) {
        name(labelAr, "labelAr", LONGEST_LABEL, errors);
        name(labelEn, "labelEn", LONGEST_LABEL, errors);
        if (helpAr.length() > LONGEST_HELP)
            errors.rejectValue("helpAr", "making.long", new Object[] {LONGEST_HELP}, null);
        if (helpEn.length() > LONGEST_HELP)
            errors.rejectValue("helpEn", "making.long", new Object[] {LONGEST_HELP}, null);
        if (type.hasChoices()) checkChoices(errors);
        var lower = number(least, "least", errors);
        var upper = number(most, "most", errors);
        if (lower != null && upper != null && lower.compareTo(upper) > 0)
            errors.rejectValue("most", "forms.flaw.bounds");
        int colon = only.indexOf(':');
        return new Field(
                key,
                type,
                new Name(labelAr, labelEn),
                new Name(helpAr, helpEn),
                required,
                type.hasChoices() ? keyed(lastChoice) : List.of(),
                type == Type.NUMBER ? new Name(unitAr, unitEn) : new Name("", ""),
                type == Type.NUMBER ? lower : null,
                type == Type.NUMBER ? upper : null,
                colon < 0 ? null : new Condition(only.substring(0, colon), only.substring(colon + 1)));
    }

    private void checkChoices(BindingResult errors) {
        boolean half = choices.stream()
                .anyMatch(choice ->
                        choice.name().ar().isEmpty() || choice.name().en().isEmpty());
        boolean tooLong = choices.stream()
                .anyMatch(choice -> choice.name().ar().length() > LONGEST_CHOICE
                        || choice.name().en().length() > LONGEST_CHOICE);
        if (half || choices.size() < 2) errors.rejectValue("choices", "forms.flaw.choices");
        else if (tooLong) errors.rejectValue("choices", "making.choice-long", new Object[] {LONGEST_CHOICE}, null);
        else if (choices.size() > org.tawasul.catalogue.forms.Form.MOST_CHOICES)
            errors.rejectValue("choices", "making.choices-many");
    }

    /** A choice that is new gets a key that none has had. */
    private List<Choice> keyed(int lastChoice) {
        var kept = new ArrayList<Choice>();
        int last = lastChoice;
        for (var choice : choices)
            kept.add(choice.key().matches("[a-z0-9-]{1,40}") ? choice : new Choice("c" + ++last, choice.name()));
        return List.copyOf(kept);
    }

    private static void name(String typed, String control, int longest, BindingResult errors) {
        if (typed.isEmpty()) errors.rejectValue(control, "forms.flaw.label");
        else if (typed.length() > longest) errors.rejectValue(control, "making.long", new Object[] {longest}, null);
    }

    private static @Nullable BigDecimal number(String typed, String control, BindingResult errors) {
        if (typed.isEmpty()) return null;
        var plain = Digits.western(typed).replace('٫', '.');
        if (plain.matches("-?\\d{1,12}(\\.\\d{1,4})?")) return new BigDecimal(plain);
        errors.rejectValue(control, "making.number");
        return null;
    }

    private static String one(MultiValueMap<String, String> posted, String name) {
        return Typed.text(posted.getFirst(name));
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
