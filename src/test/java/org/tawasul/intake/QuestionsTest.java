package org.tawasul.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Reference;
import org.tawasul.cases.Withdrawing;
import org.tawasul.cases.answers.FormAnswers;
import org.tawasul.cases.erasure.Because;
import org.tawasul.cases.erasure.Erasing;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.catalogue.forms.Field;
import org.tawasul.catalogue.forms.Field.Choice;
import org.tawasul.catalogue.forms.Field.Condition;
import org.tawasul.catalogue.forms.Field.Type;
import org.tawasul.catalogue.forms.MakingForms;
import org.tawasul.catalogue.forms.Value;
import org.tawasul.identity.As;
import org.tawasul.identity.OverheardMessages;
import org.tawasul.journal.Actor;
import org.tawasul.language.Name;
import org.tawasul.people.People;
import org.tawasul.people.PersonRecords;
import org.tawasul.search.Documents;

/** The questions of a service on the way to a submission, at a browser without JavaScript, and where the answers then stand. */
@TawasulTest
class QuestionsTest {
    private static final Name NONE = new Name("", "");

    @LocalServerPort
    int port;

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Services services;

    @Autowired
    MakingForms making;

    @Autowired
    FormAnswers answers;

    @Autowired
    Cases cases;

    @Autowired
    OverheardMessages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Documents documents;

    @Autowired
    People people;

    @Autowired
    List<PersonRecords> copies;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Erasing erasing;

    private Service service;

    QuestionsTest() {
        service = new Service(0, "", 0, 0, 0, Set.of(), PlaceNeed.NONE, 1, false, NONE, NONE, NONE);
    }

    @BeforeEach
    void aServiceThatAsks() {
        clock.is("2036-03-02T09:00");
        service = offered();
        publish(
                field("since", Type.DATE, "منذ متى", "Since when", true, null),
                field("kind", Type.CHOICE, "نوع الطلب", "Kind", true, null),
                field("number", Type.NUMBER, "رقم العداد", "Meter", true, new Condition("kind", "old")),
                field("note", Type.TEXT, "ملاحظة", "Note", false, null));
    }

    @Test
    void theAnswersGoWithTheMatterAndStandWhereverItStands() {
        var writer = writer();
        assertThat(writer.pass("text", "text", "عداد الماء يدور والبيت خال منذ أسبوع."))
                .endsWith("/questions");
        assertThat(writer.open("questions").body())
                .contains("منذ متى", "نوع الطلب", "رقم العداد", "data-when=\"f-kind\"", "hidden");
        var more = writer.fill("questions", seen("f-since", "١٦/٩/١٤٤٧", "f-kind", "old"));
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).contains("بقيت أسئلة").doesNotContain("f-number-error");
        assertThat(writer.visitor
                        .post(writer.address("questions"), seenAll("f-since", "١٦/٩/١٤٤٧", "f-kind", "old"))
                        .body())
                .contains("f-number-error", "أجب عن «رقم العداد»", "value=\"١٦/٩/١٤٤٧\"");
        var answered = seenAll(
                "f-since", "١٦/٩/١٤٤٧", "f-kind", "old", "f-number", "٤٥٠٠", "f-note", "العداد خلف الباب الأزرق");
        assertThat(writer.pass("questions", answered)).endsWith("/files");
        writer.skipOptionalPages();
        Writer.to(writer.introduceAs("مريم أحمد"));
        writer.pass("code", "code", writer.code());
        assertThat(writer.open("check").body())
                .contains("الخميس 5 مارس 2026", "16 رمضان 1447", "طلب قديم", "4500", "خلف الباب الأزرق");
        var found = cases.find(writer.send()).orElseThrow();

        var given = answers.listOf(found.id());
        assertThat(given.stream().map(answer -> answer.value()))
                .containsExactly(
                        new Value.Day(LocalDate.of(2026, 3, 5)),
                        new Value.Chosen(List.of("old")),
                        new Value.Amount(new BigDecimal("4500")),
                        new Value.Words("العداد خلف الباب الأزرق"));
        assertThat(jdbc.sql("select distinct version from cases.answer where case_id = :id")
                        .param("id", found.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(as.officer(cast.huda)
                        .get("/staff/cases/" + found.reference())
                        .body())
                .contains("أسئلة الخدمة", "الخميس 5 مارس 2026", "طلب قديم", "خلف الباب الأزرق");
        assertThat(as.officer(cast.huda)
                        .get("/staff/cases/" + found.reference() + "?lang=en")
                        .body())
                .contains("Questions of the service", "An old one", "Since when");
        assertThat(as.citizen(writer.phone)
                        .get("/my/cases/" + found.reference())
                        .body())
                .contains("رقم العداد", "4500", "طلب قديم");
        assertThat(as.officer(cast.omar)
                        .get("/staff/cases/" + found.reference())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
        var writer = writer();
        writer.pass("text", "text", "عداد الماء يدور والبيت خال منذ أسبوع.");
        var wrong = writer.fill("questions", seenAll("f-since", "أمس", "f-number", "كثير", "f-kind", "stolen"));
        assertThat(wrong.body())
                .contains("لم نفهم التاريخ في «منذ متى»", "اختر إجابة عن «نوع الطلب»", "value=\"أمس\"")
                .contains("href=\"#f-since\"", "href=\"#f-kind\"");
        assertThat(writer.open("questions").body()).contains("value=\"أمس\"");
        assertThat(Writer.to(writer.open("check"))).endsWith("/questions");
        assertThat(Writer.to(writer.visitor.post(writer.address("check")))).endsWith("/questions");
    }

    @Test
    void aDraftKeepsTheVersionThatItWasBegunWith() {
        var early = writer();
        early.pass("text", "text", "عداد الماء يدور والبيت خال منذ أسبوع.");
        publish(field("colour", Type.LINE, "لون الباب", "Colour of the door", true, null));
        assertThat(early.open("questions").body()).contains("رقم العداد").doesNotContain("لون الباب");
        var late = writer();
        late.pass("text", "text", "عداد الماء يدور والبيت خال منذ أسبوع.");
        assertThat(late.open("questions").body()).contains("لون الباب").doesNotContain("رقم العداد");
        assertThat(early.pass("questions", seenAll("f-since", "2026-03-05", "f-kind", "new")))
                .endsWith("/files");
        publish();
        var last = writer();
        assertThat(last.pass("text", "text", "عداد الماء يدور والبيت خال منذ أسبوع."))
                .endsWith("/files");
    }

    @Test
    void aFileOfAQuestionIsAskedForAndGoesWithTheCase() {
        publish(field("photo", Type.FILE, "صورة العداد", "Photo of the meter", true, null));
        var writer = writer();
        writer.pass("text", "text", "عداد الماء يدور والبيت خال منذ أسبوع.");
        assertThat(writer.fill("questions", "seen", "photo").body()).contains("أرفق ملفًا في «صورة العداد»");
        var text = "رقم العداد 4500".getBytes(StandardCharsets.UTF_8);
        var sent = writer.visitor.postFile(writer.address("questions"), "f-photo", "meter.txt", text, "seen", "photo");
        assertThat(Writer.to(sent)).endsWith("/files");
        assertThat(writer.open("questions").body()).contains("meter.txt", "name=\"removeFile\"");
        assertThat(writer.open("files").body()).doesNotContain("meter.txt");
        writer.skipOptionalPages();
        Writer.to(writer.introduceAs("مريم أحمد"));
        writer.pass("code", "code", writer.code());
        assertThat(writer.open("check").body()).contains("صورة العداد", "meter.txt");
        var found = cases.find(writer.send()).orElseThrow();
        assertThat(answers.listOf(found.id()).getFirst().value()).isInstanceOf(Value.Papers.class);
        assertThat(as.officer(cast.huda)
                        .get("/staff/cases/" + found.reference())
                        .body())
                .contains("صورة العداد", "meter.txt");
    }

    @Test
    void aPlaceAndSeveralChoicesAreAnswersTooAndSearchFindsThem() {
        publish(
                field("where", Type.PLACE, "أين العداد", "Where the meter is", true, null),
                field("signs", Type.CHOICES, "ما تراه", "What you see", true, null),
                field("alone", Type.YES_NO, "هل البيت خال", "Is nobody at home", true, null),
                field("until", Type.LINE, "إلى متى", "Until when", true, new Condition("alone", "yes")));
        var writer = writer();
        writer.pass("text", "text", "عداد الماء يدور والبيت خال منذ أسبوع.");
        var wrong =
                writer.fill("questions", "seen", "where", "seen", "signs", "seen", "alone", "f-where-area", "atlantis");
        assertThat(wrong.body())
                .contains("أجب عن «أين العداد»", "اختر إجابة عن «ما تراه»", "اختر إجابة عن «هل البيت خال»")
                .doesNotContain("f-until-error");
        var told = new String[] {
            "f-where-area", "muharraq",
            "f-where-words", "خلف دكان الخزامى",
            "f-signs", "old",
            "f-signs", "new",
            "f-alone", "no",
            "f-until", "ما كتب هنا لا يُسأل عنه",
            "seen", "where",
            "seen", "signs",
            "seen", "alone"
        };
        assertThat(writer.pass("questions", told)).endsWith("/files");
        var found = cases.find(sent(writer)).orElseThrow();
        assertThat(answers.listOf(found.id()).stream().map(answer -> answer.value()))
                .containsExactly(
                        new Value.Words("المحرق: خلف دكان الخزامى"),
                        new Value.Chosen(List.of("new", "old")),
                        new Value.YesNo(false));
        documents.write(List.of(found.id().value()));
        assertThat(as.officer(cast.huda)
                        .get("/staff/search?q=" + URLEncoder.encode("الخزامى", StandardCharsets.UTF_8))
                        .body())
                .contains(found.reference().value());

        var person = people.get(found.matter().requesterId());
        var records =
                copies.stream().filter(each -> each.name().equals("answers")).findFirst();
        assertThat(records.orElseThrow().listOf(person))
                .anySatisfy(kept -> assertThat(kept.text()).contains("أين العداد: المحرق: خلف دكان الخزامى"))
                .anySatisfy(kept -> assertThat(kept.text()).contains("طلب جديد، طلب قديم"));
        withdrawing.withdraw(found.id(), clock.instant());
        assertThat(erasing.erase(found.id(), Because.REQUEST, 0, clock.instant()))
                .isEqualTo(new Outcome.Done());
        assertThat(answers.listOf(found.id()).stream().map(answer -> answer.value()))
                .containsExactly(new Value.Chosen(List.of("new", "old")), new Value.YesNo(false));
    }

    private static Reference sent(Writer writer) {
        writer.skipOptionalPages();
        Writer.to(writer.introduceAs("مريم أحمد"));
        writer.pass("code", "code", writer.code());
        return writer.send();
    }

    @Test
    void aServiceWithoutQuestionsAsksNone() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        assertThat(writer.pass("text", "text", "الماء يتسرب من أنبوب أمام بيتنا."))
                .endsWith("/place");
        assertThat(Writer.to(writer.open("questions"))).endsWith("/place");
    }

    @Test
    void theQuestionsOfADraftAreReadInItsBrowserOnly() {
        var writer = writer();
        writer.pass("text", "text", "عداد الماء يدور والبيت خال منذ أسبوع.");
        writer.fill("questions", seenAll("f-note", "سر لا يعرفه غيري"));
        var stranger = new Visitor(port);
        new Writer(stranger, messages).begin("complaint", "test-leak");
        assertThat(stranger.get(writer.address("questions")).statusCode()).isEqualTo(404);
        assertThat(stranger.post(writer.address("questions"), "f-note", "كتبه غريب")
                        .statusCode())
                .isEqualTo(404);
        assertThat(writer.open("questions").body()).contains("سر لا يعرفه غيري");
    }

    @Test
    void anAuditorReadsTheAnswersCovered() {
        var writer = writer();
        writer.pass("text", "text", "عداد الماء يدور والبيت خال منذ أسبوع.");
        writer.pass(
                "questions",
                seenAll("f-since", "5/3/2026", "f-kind", "new", "f-note", "اتصلوا بي على 33445566 قبل الزيارة"));
        writer.skipOptionalPages();
        Writer.to(writer.introduceAs("مريم أحمد"));
        writer.pass("code", "code", writer.code());
        var found = cases.find(writer.send()).orElseThrow();
        assertThat(as.officer(cast.huda)
                        .get("/staff/cases/" + found.reference())
                        .body())
                .contains("33445566");
        assertThat(as.officer(cast.noora)
                        .get("/staff/cases/" + found.reference())
                        .body())
                .contains("قبل الزيارة")
                .doesNotContain("33445566");
    }

    private Writer writer() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", service.code());
        return writer;
    }

    private static String[] seen(String... fields) {
        return with(fields, "since", "kind", "note");
    }

    private static String[] seenAll(String... fields) {
        return with(fields, "since", "kind", "number", "note");
    }

    private static String[] with(String[] fields, String... seen) {
        var all = new ArrayList<>(List.of(fields));
        for (var key : seen) {
            all.add("seen");
            all.add(key);
        }
        return all.toArray(String[]::new);
    }

    private void publish(Field... fields) {
        making.change(service.id(), draft -> draft.with(List.of(fields)), clock.instant());
        making.publish(service.id(), clock.instant(), Actor.OPERATOR);
    }

    private static Field field(
            String key, Type type, String ar, String en, boolean required, @Nullable Condition only) {
        return new Field(
                key,
                type,
                new Name(ar, en),
                NONE,
                required,
                type.hasChoices()
                        ? List.of(
                                new Choice("new", new Name("طلب جديد", "A new one")),
                                new Choice("old", new Name("طلب قديم", "An old one")))
                        : List.of(),
                NONE,
                null,
                null,
                only);
    }

    private Service offered() {
        var code = "test-asks-" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        long group = services.findGroup("test-group").orElseThrow().id();
        long id = services.offer(
                new Service(
                        0,
                        code,
                        group,
                        cast.municipality,
                        cast.cleaning,
                        Set.of(Kind.COMPLAINT),
                        PlaceNeed.NONE,
                        3,
                        false,
                        new Name("عداد", "Meter"),
                        NONE,
                        NONE),
                clock.instant(),
                Actor.OPERATOR);
        return services.get(id);
    }
}
