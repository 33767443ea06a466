package org.tawasul.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.cases.Cases;
import org.tawasul.catalogue.Kind;
import org.tawasul.identity.As;
import org.tawasul.identity.OverheardMessages;
import org.tawasul.language.Digits;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;

@TawasulTest
class WritingTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    OverheardMessages messages;

    @Autowired
    Agencies agencies;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Test
    void aMotherSendsAComplaintInArabicWithoutJavaScript() {
        var mother = new Writer(new Visitor(port), messages);
        assertThat(mother.visitor.get("/new").body()).contains("ماذا تريد أن تقدم؟", "/new?kind=complaint");
        assertThat(mother.visitor.get("/new?kind=complaint&q=تسرب").body()).contains("تسرب مياه", "هيئة مياه الاختبار");

        assertThat(mother.begin("complaint", "test-leak")).endsWith("/text");
        assertThat(mother.open("text").body()).contains("ما الذي حدث؟", "تسرب مياه");
        assertThat(mother.pass("text", "text", "الماء يتسرب من أنبوب أمام بيتنا منذ يومين."))
                .endsWith("/place");
        assertThat(mother.pass("place", "words", "قرب المسجد")).endsWith("/files");
        assertThat(mother.pass("files")).endsWith("/you");
        assertThat(Writer.to(mother.introduceAs("مريم أحمد"))).endsWith("/code");
        assertThat(mother.pass("code", "code", mother.code())).endsWith("/check");
        assertThat(mother.open("check").body())
                .contains("الماء يتسرب من أنبوب", "قرب المسجد", "مريم أحمد", "يوم عمل واحد");

        var reference = mother.send();

        var found = cases.find(reference).orElseThrow();
        assertThat(found.matter().kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(found.matter().text()).isEqualTo("الماء يتسرب من أنبوب أمام بيتنا منذ يومين.");
        assertThat(found.matter().subject()).isEqualTo("الماء يتسرب من أنبوب أمام بيتنا منذ يومين");
        assertThat(found.matter().language()).isEqualTo(Language.AR);
        assertThat(found.matter().place()).isNotNull();
        assertThat(found.holder().departmentId()).isEqualTo(cast.pipes);
        assertThat(people.get(found.matter().requesterId()).phone()).isEqualTo(mother.phone);
        assertThat(mother.open("done").body()).contains("وصلت شكواك", "هـ");
    }

    @Test
    void aNationalNumberIsToldIfOneLikesAndShownCovered() {
        var citizen = new Writer(new Visitor(port), messages);
        citizen.begin("complaint", "test-rubbish");
        citizen.pass("text", "text", "لم تُجمع القمامة منذ أسبوع.");
        citizen.pass("place", "words", "قرب المسجد");
        citizen.skipOptionalPages();
        assertThat(citizen.open("you").body()).contains("الرقم الشخصي", "تسعة أرقام كما في بطاقة هويتك");
        for (var wrong : List.of("86041234", "8604123456", "86041234x", "٨٦٠٤ ١٢٣٤٥")) {
            var again = numbered(citizen, "INDIVIDUAL", wrong).body();
            assertThat(again).contains("اكتب الأرقام التسعة", "value=\"" + wrong + "\"");
            assertThat(citizen.open("you").body()).contains("value=\"" + wrong + "\"");
        }
        assertThat(jdbc.sql("select answers::text from intake.draft where draft_id = ?")
                        .param(citizen.draft())
                        .query(String.class)
                        .single())
                .contains("\"nationalNumber\": \"~");
        Writer.to(numbered(citizen, "INDIVIDUAL", "٨٦٠٤١٢٣٤٥"));
        citizen.pass("code", "code", citizen.code());
        assertThat(citizen.open("check").body()).contains("••••••345").doesNotContain("860412345", "٨٦٠٤١٢٣٤٥");
        citizen.visitor.get("/?lang=en");
        assertThat(citizen.open("check").body()).contains("Personal number", "••••••345");
        assertThat(numbered(citizen, "INDIVIDUAL", "12").body())
                .contains("Enter the nine digits on your identity card");
        Writer.to(numbered(citizen, "INDIVIDUAL", "860412345"));
        var sent = cases.find(citizen.send()).orElseThrow();
        assertThat(people.get(sent.matter().requesterId()).nationalNumber()).isEqualTo("860412345");
    }

    @Test
    void anOrganisationHasNone() {
        var company = new Writer(new Visitor(port), messages);
        company.begin("complaint", "test-rubbish");
        company.pass("text", "text", "لم تُجمع القمامة منذ أسبوع.");
        company.pass("place", "words", "قرب المسجد");
        company.skipOptionalPages();
        Writer.to(numbered(company, "ORGANISATION", "nothing like it"));
        company.pass("code", "code", company.code());
        var sent = cases.find(company.send()).orElseThrow();
        assertThat(people.get(sent.matter().requesterId()).nationalNumber()).isNull();
    }

    private static java.net.http.HttpResponse<String> numbered(Writer writer, String kind, String number) {
        return writer.fill(
                "you",
                "kind",
                kind,
                "name",
                "مريم أحمد",
                "residency",
                "CITIZEN",
                "nationalNumber",
                number,
                "phone",
                writer.phone,
                "language",
                "ar");
    }

    @Test
    void aResidentWritesInEnglishToAMinistersOffice() {
        var visitor = new Visitor(port);
        visitor.get("/?lang=en");
        var resident = new Writer(visitor, messages);
        var agency = agencies.find("housing").orElseThrow();
        var office = agencies.listDepartmentsOf(agency.id()).stream()
                .filter(Department::ministersOffice)
                .findFirst()
                .orElseThrow();
        assertThat(visitor.get("/new/agencies?kind=suggestion").body()).contains("Ministry of Housing");
        assertThat(visitor.get("/new/agencies?kind=suggestion&agency=housing").body())
                .contains("Minister's Office", "value=\"" + office.id() + "\"");
        resident.begun(visitor.post("/new", "kind", "suggestion", "department", Long.toString(office.id())));

        assertThat(resident.open("text").body()).contains("What is your suggestion?", "Ministry of Housing");
        assertThat(resident.pass("text", "subject", "Shade at bus stops", "text", "Please plant trees at bus stops."))
                .endsWith("/files");
        assertThat(resident.pass("files")).endsWith("/you");
        Writer.to(resident.fill(
                "you",
                "kind",
                "INDIVIDUAL",
                "name",
                "Hassan Ali",
                "residency",
                "RESIDENT",
                "gender",
                "MALE",
                "phone",
                resident.phone,
                "email",
                "hassan@example.org",
                "language",
                "en"));
        assertThat(messages.listTo(resident.phone).getLast().language()).isEqualTo(Language.EN);
        resident.pass("code", "code", resident.code());
        assertThat(resident.open("check").body()).contains("within 5 working days", "hassan@example.org");
        var found = cases.find(resident.send()).orElseThrow();

        assertThat(found.holder().departmentId()).isEqualTo(office.id());
        assertThat(found.matter().kind()).isEqualTo(Kind.SUGGESTION);
        assertThat(found.matter().subject()).isEqualTo("Shade at bus stops");
        assertThat(found.matter().place()).isNull();
        assertThat(found.matter().language()).isEqualTo(Language.EN);
        assertThat(people.get(found.matter().requesterId()))
                .satisfies(person -> assertThat(person.residency()).isEqualTo(Person.Residency.RESIDENT))
                .satisfies(person -> assertThat(person.gender()).isEqualTo(Person.Gender.MALE))
                .satisfies(person -> assertThat(person.email()).isEqualTo("hassan@example.org"));
        assertThat(resident.open("done").body()).contains("with a copy to your e-mail", "working days", "AH");
    }

    @Test
    void whatWasTypedSurvivesEveryError() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "pavement-damage");
        var refused = writer.fill("text", "subject", "العنوان الأول", "text", "قصير");
        assertThat(refused.body()).contains("اكتب 10 أحرف على الأقل", "href=\"#text\"", "قصير", "العنوان الأول");
        assertThat(writer.open("text").body()).contains("قصير", "العنوان الأول");
        var tooLong = "طويل ".repeat(3_000);
        assertThat(writer.fill("text", "text", tooLong).body()).contains("اختصر النص إلى 4,000 حرف", "طويل طويل");
        writer.pass("text", "text", "النص الذي يكفي طولًا.");

        assertThat(writer.fill("place", "area", "", "words", "طر").body())
                .contains("اختر المنطقة، أو حدد المكان", "صف المكان كما تصفه لسائق", "value=\"طر\"");
        assertThat(writer.fill("place", "latitude", "48.1", "longitude", "11.5", "words", "ميونخ")
                        .body())
                .contains("خارج البحرين", "ميونخ");
        writer.pass("place", "area", "muharraq", "words", "قرب المدرسة", "latitude", "", "longitude", "");
        writer.pass("files");

        var who = writer.fill("you", "name", "م", "phone", "12", "email", "بريد", "kind", "INDIVIDUAL");
        assertThat(who.body())
                .contains("href=\"#name\"", "href=\"#residency\"", "href=\"#phone\"", "href=\"#email\"")
                .contains("value=\"م\"", "value=\"12\"", "value=\"بريد\"");
        assertThat(writer.open("you").body()).contains("value=\"م\"", "value=\"12\"", "value=\"بريد\"");
        writer.introduceAs("مريم أحمد");
        assertThat(writer.fill("code", "code", "").body()).contains("اكتب الرمز");
        assertThat(writer.fill("code", "code", "12").body()).contains("بقيت لك 4 محاولات");
        writer.pass("code", "code", writer.code());

        assertThat(writer.open("check").body()).contains("النص الذي يكفي", "المحرق", "قرب المدرسة", "مريم أحمد");
        assertThat(cases.find(writer.send()).orElseThrow().matter().place())
                .satisfies(place -> assertThat(place).isNotNull())
                .satisfies(place -> assertThat(place.words()).isEqualTo("المحرق: قرب المدرسة"));
    }

    @Test
    void aPointOnTheMapIsEnoughOfAPlaceAndMayBeInEasternDigits() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "pavement-damage");
        writer.pass("text", "text", "النص الذي يكفي طولًا.");
        assertThat(writer.pass("place", "latitude", "٢٦٫٢٢٩", "longitude", "٥٠٫٥٦٩"))
                .endsWith("/files");
    }

    @Test
    void phoneAndCodeMayBeInEasternDigits() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        writer.pass("text", "text", "الماء يتسرب من أنبوب أمام بيتنا.");
        writer.skipOptionalPages();
        Writer.to(writer.fill(
                "you",
                "kind",
                "INDIVIDUAL",
                "name",
                "مريم أحمد",
                "residency",
                "CITIZEN",
                "phone",
                Digits.eastern(writer.phone.substring("+973".length())),
                "language",
                "ar"));
        assertThat(writer.pass("code", "code", Digits.eastern(writer.code()))).endsWith("/check");
    }

    @Test
    void anOrganisationIsAskedNeitherForResidencyNorForGender() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        writer.pass("text", "text", "الماء يتسرب من أنبوب أمام مكتبنا.");
        writer.skipOptionalPages();
        Writer.to(writer.fill(
                "you", "kind", "ORGANISATION", "name", "شركة مرفأ الخليج", "phone", writer.phone, "gender", "MALE"));
        writer.pass("code", "code", writer.code());
        var requester =
                people.get(cases.find(writer.send()).orElseThrow().matter().requesterId());
        assertThat(requester.kind()).isEqualTo(Person.Kind.ORGANISATION);
        assertThat(requester.residency()).isNull();
        assertThat(requester.gender()).isNull();
    }

    @Test
    void whoeverIsSignedInFindsTheirDetailsAndNeedsNoCode() {
        var maryam = new Writer(as.citizen(Cast.MARYAMS_PHONE), messages);
        maryam.begin("complaint", "test-leak");
        maryam.pass("text", "text", "الماء يتسرب من أنبوب أمام بيتنا.");
        maryam.skipOptionalPages();
        assertThat(maryam.open("you").body()).contains("مريم أحمد", "maryam@example.org", "+973 3300 1122");
        int sent = messages.listTo(Cast.MARYAMS_PHONE).size();
        assertThat(maryam.pass(
                        "you",
                        "kind",
                        "INDIVIDUAL",
                        "name",
                        "مريم أحمد",
                        "residency",
                        "CITIZEN",
                        "phone",
                        "33001122",
                        "language",
                        "ar"))
                .endsWith("/check");
        assertThat(messages.listTo(Cast.MARYAMS_PHONE)).hasSize(sent);
        assertThat(cases.find(maryam.send()).orElseThrow().matter().requesterId())
                .isEqualTo(cast.maryam);
    }

    @Test
    void whatIsChangedAtTheLastLookLeadsBackToIt() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        writer.writesUpToTheCheck();
        assertThat(writer.pass("text", "text", "كتبته من جديد بكلمات أخرى.")).endsWith("/check");
        assertThat(writer.pass("place", "words", "قرب المخبز")).endsWith("/check");
        assertThat(Writer.to(writer.introduceAs("مريم أحمد السيد"))).endsWith("/check");
        assertThat(writer.open("check").body()).contains("كتبته من جديد", "قرب المخبز", "مريم أحمد السيد");
        assertThat(writer.pass("service", "service", "test-rubbish")).endsWith("/check");
        var another = As.somePhone();
        assertThat(Writer.to(writer.fill(
                        "you",
                        "kind",
                        "INDIVIDUAL",
                        "name",
                        "مريم أحمد السيد",
                        "residency",
                        "CITIZEN",
                        "phone",
                        another,
                        "language",
                        "ar")))
                .endsWith("/code");
        assertThat(Writer.to(writer.visitor.post(writer.address("check")))).endsWith("/you");
        assertThat(writer.pass("code", "code", messages.lastCodeTo(another))).endsWith("/check");
    }

    @Test
    void aDraftOpensOnlyInTheBrowserThatBeganIt() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        writer.pass("text", "text", "سر لا يعرفه غيري أبدًا.");
        var stranger = new Visitor(port);
        new Writer(stranger, messages).begin("complaint", "test-leak");
        for (var page : List.of("", "/text", "/check", "/you", "/code", "/done", "/service", "/kind")) {
            var answer = stranger.get("/new/" + writer.draft() + page);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("سر لا يعرفه").contains("لم نجد هذه المسودة");
        }
        assertThat(stranger.post(writer.address("text"), "text", "كتبه غريب ليمحو ما كان.")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(writer.address("check")).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(writer.address("text")).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/new/abcdefghijkl/text").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/new/..%00/text").statusCode()).isIn(400, 404);
        assertThat(writer.open("text").body()).contains("سر لا يعرفه");
    }

    @Test
    void whatWasBegunIsOfferedAgainForThirtyDaysOrThrownAway() {
        clock.is("2026-03-01T09:00");
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        writer.pass("text", "text", "الماء يتسرب من أنبوب أمام بيتنا.");
        var second = new Writer(writer.visitor, messages);
        second.begin("inquiry", "test-trees");
        second.pass("text", "text", "متى تقلمون شجرة شارعنا؟");
        assertThat(writer.visitor.get("/new").body())
                .contains("لديك شكوى لم تكتمل", "الماء يتسرب", "لديك استفسار لم يكتمل", "متى تقلمون");
        assertThat(writer.open("text").body()).contains("الماء يتسرب").doesNotContain("متى تقلمون");

        writer.visitor.get("/new");
        assertThat(Writer.to(writer.visitor.post(second.address("discard")))).isEqualTo("/new");
        assertThat(writer.visitor.get("/new").body())
                .contains("الماء يتسرب", "حُذف ما بدأته")
                .doesNotContain("متى تقلمون");

        clock.is("2026-03-31T08:59");
        assertThat(writer.open("text").statusCode()).isEqualTo(200);
        clock.is("2026-04-01T09:00");
        assertThat(writer.open("text").statusCode()).isEqualTo(404);
        assertThat(writer.visitor.get("/new").body()).doesNotContain("الماء يتسرب");
    }

    @Test
    void aCodeIsSentAgainAfterAMinuteAndTheOldOneNoLongerServes() {
        clock.is("2026-03-01T09:00");
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        writer.pass("text", "text", "الماء يتسرب من أنبوب أمام بيتنا.");
        writer.skipOptionalPages();
        writer.introduceAs("مريم أحمد");
        var first = writer.code();
        assertThat(Writer.to(writer.introduceAs("مريم أحمد"))).endsWith("/code");
        assertThat(messages.listTo(writer.phone)).hasSize(1);
        assertThat(writer.fill("code/again").body()).contains("يمكنك طلب رمز آخر بعد");
        clock.passes(Duration.ofSeconds(61));
        assertThat(Writer.to(writer.fill("code/again"))).endsWith("/code");
        assertThat(messages.listTo(writer.phone)).hasSize(2);
        if (!first.equals(writer.code()))
            assertThat(writer.fill("code", "code", first).body()).contains("الرمز غير صحيح");
        clock.passes(Duration.ofMinutes(11));
        assertThat(writer.fill("code", "code", writer.code()).body()).contains("انتهت صلاحية هذا الرمز");
    }

    @Test
    void pagesAreNotSkippedAndUnknownChoicesLeadBack() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        assertThat(Writer.to(writer.open("check"))).endsWith("/text");
        assertThat(Writer.to(writer.open("you"))).endsWith("/text");
        writer.open("text");
        assertThat(Writer.to(writer.visitor.post(writer.address("check")))).endsWith("/text");
        assertThat(Writer.to(writer.visitor.post(writer.address("service"), "service", "no-such-service")))
                .endsWith("/service");
        assertThat(writer.open("service").body()).contains("لم يعد الموضوع الذي اخترته متاحًا");
        assertThat(Writer.to(writer.visitor.post("/new", "kind", "complaint", "service", "no-such-service")))
                .isEqualTo("/new?kind=complaint");
        assertThat(Writer.to(writer.visitor.post("/new", "kind", "nonsense"))).isEqualTo("/new");
    }

    @Test
    void confidentialServicesSaySo() {
        var writer = new Writer(new Visitor(port), messages);
        assertThat(writer.visitor
                        .get("/new?kind=complaint&q=مخالفة موظف".replace(" ", "%20"))
                        .body())
                .contains("بلاغ عن مخالفة موظف", "سري: لا يقرؤه إلا من يعالجه");
        writer.begin("complaint", "test-corruption");
        assertThat(writer.open("text").body()).contains("هذا الموضوع سري");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToDo() {
        assertThat(new Visitor(port).get("/new?kind=complaint&q=zzzqqqxxx").body())
                .contains("لم نجد موضوعًا فيه", "تصفح المجالات", "لا أعرف إلى من أكتب");
    }
}
