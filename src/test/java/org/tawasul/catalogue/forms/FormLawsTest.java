package org.tawasul.catalogue.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.catalogue.forms.Field.Choice;
import org.tawasul.catalogue.forms.Field.Condition;
import org.tawasul.catalogue.forms.Field.Type;
import org.tawasul.language.Name;

/** What holds for every form and whatever is typed into it. */
class FormLawsTest {
    private static final Name NONE = new Name("", "");

    @Property
    void whatIsRequiredAndAskedIsNeverMissing(@ForAll long seed) {
        var random = new Random(seed);
        var form = someForm(random);
        assertThat(form.flaw()).isNull();
        var reading = Reading.of(form, someAnswers(form, random));
        var answered =
                reading.answers().stream().map(answer -> answer.field().key()).toList();
        assertThat(reading.asked()).containsAll(answered);
        var flawed = reading.flaws().stream().map(flaw -> flaw.field().key()).toList();
        for (var field : form.fields())
            if (field.required() && reading.asked().contains(field.key()) && !answered.contains(field.key()))
                assertThat(flawed).contains(field.key());
    }

    @Property
    void aQuestionIsAskedExactlyWhenTheAnswersAboveItSaySo(@ForAll long seed) {
        var random = new Random(seed);
        var form = someForm(random);
        var reading = Reading.of(form, someAnswers(form, random));
        var values = reading.answers().stream()
                .collect(Collectors.toMap(answer -> answer.field().key(), Answer::value));
        for (var field : form.fields())
            assertThat(reading.asked().contains(field.key()))
                    .isEqualTo(field.only() == null
                            || holds(field.only(), values.get(field.only().field())));
    }

    private static boolean holds(Condition only, @Nullable Value value) {
        if (value instanceof Value.Chosen(var choices)) return choices.contains(only.value());
        return value instanceof Value.YesNo(var yes) && only.value().equals(yes ? Field.YES : Field.NO);
    }

    @Property
    void whatIsTypedWhereNothingIsAskedChangesNothing(@ForAll long seed) {
        var random = new Random(seed);
        var form = someForm(random);
        var source = someAnswers(form, random);
        var reading = Reading.of(form, source);
        var without = new HashMap<>(source.typed());
        without.keySet().removeIf(key -> !reading.asked().contains(key));
        var again = Reading.of(form, new Reading.Source(without, source.files(), code -> ""));
        assertThat(again.answers()).isEqualTo(reading.answers());
        assertThat(again.asked()).isEqualTo(reading.asked());
    }

    @Property
    void twoVersionsDifferWhereTheDifferencesSaySoAndNowhereElse(@ForAll long seed) {
        var random = new Random(seed);
        var before = someForm(random);
        var after = changed(before, random);
        var told = Difference.between(before, after).stream()
                .map(difference -> difference.field().key())
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(told.isEmpty()).isEqualTo(before.fields().equals(after.fields()));
        for (var field : after.fields())
            if (!told.contains(field.key()))
                assertThat(before.find(field.key())).contains(field);
        for (var field : before.fields())
            if (after.find(field.key()).isEmpty()) assertThat(told).contains(field.key());
    }

    @Property
    void movingUpAndDownAgainIsNothing(@ForAll long seed) {
        var form = someForm(new Random(seed));
        for (int i = 1; i < form.fields().size(); i++) {
            var key = form.fields().get(i).key();
            assertThat(form.moving(key, true).moving(key, false)).isEqualTo(form);
        }
    }

    @Test
    void aConditionNamesAQuestionAboveItAndOneOfItsAnswers() {
        var kind = choice("q1", null);
        var detail = line("q2", new Condition("q1", "c1"));
        assertThat(form(kind, detail).flaw()).isNull();
        assertThat(form(detail, kind).flaw()).isEqualTo(new Form.Flaw(detail, "forms.flaw.order"));
        assertThat(form(detail).flaw()).isEqualTo(new Form.Flaw(detail, "forms.flaw.condition"));
        var wrong = line("q2", new Condition("q1", "c9"));
        assertThat(form(kind, wrong).flaw()).isEqualTo(new Form.Flaw(wrong, "forms.flaw.condition"));
        assertThat(form(kind, kind).flaw()).isEqualTo(new Form.Flaw(kind, "forms.flaw.twice"));
    }

    @Test
    void aChainOfConditionsEndsWhereOneDoesNotHold() {
        var form = form(
                choice("q1", null), choice("q2", new Condition("q1", "c2")), line("q3", new Condition("q2", "c1")));
        assertThat(reading(form, Map.of("q1", "c2", "q2", "c1", "q3", "text")).answers())
                .hasSize(3);
        // The second answer is still there, typed before the first was changed.
        var changed = reading(form, Map.of("q1", "c1", "q2", "c1", "q3", "text"));
        assertThat(changed.asked()).containsExactly("q1");
        assertThat(changed.answers()).hasSize(1);
        assertThat(changed.flaws()).isEmpty();
    }

    @Test
    void numbersAreReadInBothDigitsAndKeptWithinTheirBounds() {
        var form = form(new Field(
                "q1", Type.NUMBER, label(1), NONE, true, List.of(), NONE, BigDecimal.ONE, new BigDecimal("100"), null));
        for (var typed : List.of("12.5", "١٢٫٥", "۱۲.۵"))
            assertThat(reading(form, Map.of("q1", typed)).answers().getFirst().value())
                    .isEqualTo(new Value.Amount(new BigDecimal("12.5")));
        assertThat(reading(form, Map.of("q1", "0")).flaws().getFirst().key()).isEqualTo("forms.wrong.range");
        assertThat(reading(form, Map.of("q1", "many")).flaws().getFirst().key()).isEqualTo("forms.wrong.number");
        assertThat(reading(form, Map.of("q1", " ")).flaws().getFirst().key()).isEqualTo("forms.missing");
    }

    private static Form changed(Form form, Random random) {
        var after = form;
        for (int i = random.nextInt(3); i > 0 && !after.isEmpty(); i--) {
            var field = after.fields().get(random.nextInt(after.fields().size()));
            after = switch (random.nextInt(4)) {
                case 0 -> after.without(field.key());
                case 1 -> after.moving(field.key(), random.nextBoolean());
                case 2 -> after.adding(line("x" + i, null));
                default ->
                    after.changing(
                            field.key(),
                            was -> new Field(
                                    was.key(),
                                    was.type(),
                                    new Name("غيره", "another"),
                                    was.help(),
                                    !was.required(),
                                    was.choices(),
                                    was.unit(),
                                    was.least(),
                                    was.most(),
                                    was.only()));
            };
        }
        return after;
    }

    private static Form someForm(Random random) {
        var fields = new ArrayList<Field>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            var key = "q" + i;
            var above =
                    fields.stream().filter(field -> field.type().isDecisive()).toList();
            Condition only = null;
            if (!above.isEmpty() && random.nextBoolean()) {
                var other = above.get(random.nextInt(above.size()));
                only = new Condition(
                        other.key(),
                        other.outcomes().get(random.nextInt(other.outcomes().size())));
            }
            var type = List.of(Type.LINE, Type.CHOICE, Type.CHOICES, Type.YES_NO, Type.NUMBER, Type.DATE, Type.TEXT)
                    .get(random.nextInt(7));
            fields.add(new Field(
                    key,
                    type,
                    label(i),
                    NONE,
                    random.nextBoolean(),
                    type.hasChoices() ? CHOICES : List.of(),
                    NONE,
                    null,
                    null,
                    only));
        }
        return new Form(1, 1, List.copyOf(fields));
    }

    private static Reading.Source someAnswers(Form form, Random random) {
        var typed = new HashMap<String, List<String>>();
        var words = List.of("", "c1", "c2", "yes", "no", "12", "٣", "5/3/2026", "نص", "16/9/1447", "x".repeat(300));
        for (var field : form.fields())
            if (random.nextInt(4) > 0) typed.put(field.key(), List.of(words.get(random.nextInt(words.size()))));
        return new Reading.Source(typed, Map.of(), code -> "");
    }

    private static final List<Choice> CHOICES =
            List.of(new Choice("c1", new Name("أول", "first")), new Choice("c2", new Name("ثان", "second")));

    private static Reading reading(Form form, Map<String, String> typed) {
        var lists = new HashMap<String, List<String>>();
        typed.forEach((key, value) -> lists.put(key, List.of(value)));
        return Reading.of(form, new Reading.Source(lists, Map.of(), code -> ""));
    }

    private static Form form(Field... fields) {
        return new Form(1, 1, List.of(fields));
    }

    private static Field choice(String key, @Nullable Condition only) {
        return new Field(key, Type.CHOICE, label(1), NONE, true, CHOICES, NONE, null, null, only);
    }

    private static Field line(String key, @Nullable Condition only) {
        return new Field(key, Type.LINE, label(2), NONE, true, List.of(), NONE, null, null, only);
    }

    private static Name label(int number) {
        return new Name("سؤال " + number, "Question " + number);
    }
}
