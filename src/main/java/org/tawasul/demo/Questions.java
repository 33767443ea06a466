package org.tawasul.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.answers.FormAnswers;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.forms.Field;
import org.tawasul.catalogue.forms.Field.Choice;
import org.tawasul.catalogue.forms.Field.Condition;
import org.tawasul.catalogue.forms.Field.Type;
import org.tawasul.catalogue.forms.Forms;
import org.tawasul.catalogue.forms.MakingForms;
import org.tawasul.catalogue.forms.Reading;
import org.tawasul.demo.Table.Row;
import org.tawasul.journal.Actor;
import org.tawasul.language.Dates;
import org.tawasul.language.Days;
import org.tawasul.language.Name;

/** What some services of the demo country ask, and what its people answer. */
@Component("demoQuestions")
class Questions {
    private static final int LONGEST_AGO = 20;

    private final MakingForms making;
    private final Forms forms;
    private final FormAnswers answers;
    private final Map<String, String> samples = new HashMap<>();

    Questions(MakingForms making, Forms forms, FormAnswers answers) {
        this.making = making;
        this.forms = forms;
        this.answers = answers;
        for (var row : Table.read("forms")) samples.put(row.get("service") + "/" + row.get("key"), row.get("sample"));
    }

    /** @param serviceIds by code */
    void publish(Ids serviceIds, Instant at) {
        var rows = Table.read("forms").stream()
                .collect(Collectors.groupingBy(row -> row.get("service"), LinkedHashMap::new, Collectors.toList()));
        rows.forEach((service, asked) -> {
            long id = serviceIds.of(service);
            making.change(
                    id, draft -> draft.with(asked.stream().map(Questions::field).toList()), at);
            making.publish(id, at, Actor.OPERATOR);
        });
    }

    /** Whatever somebody of that country may well have answered. */
    void answer(CaseId id, Service service, Instant at) {
        var form = forms.find(service.id()).orElse(null);
        if (form == null) return;
        var random = new Random(id.value());
        var typed = new HashMap<String, List<String>>();
        for (var field : form.fields())
            if (field.required() || random.nextBoolean())
                typed.put(
                        field.key(),
                        List.of(typed(
                                field, samples.getOrDefault(service.code() + "/" + field.key(), ""), at, random)));
        var reading = Reading.of(form, new Reading.Source(typed, Map.of(), area -> ""));
        answers.add(id, form, reading.answers());
    }

    private static String typed(Field field, String sample, Instant at, Random random) {
        return switch (field.type()) {
            case CHOICE, CHOICES, YES_NO ->
                field.outcomes().get(random.nextInt(field.outcomes().size()));
            case DATE -> Days.inGregorian(at.atZone(Dates.ZONE).toLocalDate().minusDays(random.nextInt(LONGEST_AGO)));
            case LINE, TEXT, NUMBER, PLACE, FILE -> filled(sample, random);
        };
    }

    private static String filled(String sample, Random random) {
        var filled = new StringBuilder();
        for (char c : sample.toCharArray()) filled.append(c == '#' ? (char) ('1' + random.nextInt(9)) : c);
        return filled.toString();
    }

    private static Field field(Row row) {
        var type = Type.valueOf(row.get("type"));
        var only = row.get("only");
        return new Field(
                row.get("key"),
                type,
                row.name("label"),
                row.name("help"),
                row.is("required", "yes"),
                choices(row.get("choices")),
                row.name("unit"),
                number(row.get("least")),
                number(row.get("most")),
                only.isEmpty()
                        ? null
                        : new Condition(only.substring(0, only.indexOf(':')), only.substring(only.indexOf(':') + 1)));
    }

    private static List<Choice> choices(String written) {
        if (written.isEmpty()) return List.of();
        var choices = new ArrayList<Choice>();
        for (var one : written.split(";")) {
            var parts = Arrays.asList(one.split("[:|]"));
            choices.add(new Choice(parts.get(0), new Name(parts.get(1), parts.get(2))));
        }
        return List.copyOf(choices);
    }

    private static @Nullable BigDecimal number(String written) {
        return written.isEmpty() ? null : new BigDecimal(written);
    }
}
