package org.tawasul.administration.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Cases;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.ServiceSearch;
import org.tawasul.catalogue.Services;
import org.tawasul.catalogue.events.ServiceChanged;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

/** The administrator offers services, changes what is known of them and closes them; cases keep the service that they have. */
@TawasulTest
class ServicesTest {
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
    ServiceSearch search;

    @Autowired
    Cases cases;

    @Autowired
    Journal journal;

    @BeforeEach
    void anOrdinarySunday() {
        clock.is("2036-03-02T09:00");
    }

    @Test
    void aNewServiceIsOfferedAndFoundAtOnce() {
        var fresh = offered("زرافة تائهة", "Lost giraffe");
        assertThat(fresh.agencyId()).isEqualTo(cast.municipality);
        assertThat(fresh.kinds()).containsExactlyInAnyOrder(Kind.COMPLAINT, Kind.INQUIRY);
        assertThat(fresh.responseDays()).isEqualTo(3);
        assertThat(search.search("زرافه", 5)).contains(fresh);
        assertThat(khalid().get("/admin/services?q=" + encoded("الزراف") + "&agency=" + cast.municipality)
                        .body())
                .doesNotContain("Lost giraffe");
        assertThat(khalid().get("/admin/services?lang=en&q=giraffe").body()).contains("Lost giraffe");
        assertThat(new Visitor(port)
                        .get("/new?kind=complaint&q=" + encoded("زرافة"))
                        .body())
                .contains("value=\"" + fresh.code() + "\"");
        assertThat(types(fresh)).containsExactly("ServiceOffered");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndStaysTyped() {
        var khalid = khalid();
        khalid.get("/admin/services/new");
        var wrong = khalid.post("/admin/services", "code", "Ä", "nameEn", "Typed", "days", "0", "department", "999999");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("code-error", "nameAr-error", "days-error", "department-error", "group-error", "kinds-error")
                .contains("value=\"Typed\"", "اكتب عدد أيام العمل");
        var taken = khalid.post("/admin/services", filled("test-leak", "تسرب", "Leak"));
        assertThat(taken.body()).contains("هذا الرمز لخدمة أخرى");
        var elsewhere = replaced(filled("ignored-code", "تسرب", "Leak"), "department", Long.toString(cast.pipes));
        var rubbish = offered("خدمة ما", "Something");
        assertThat(khalid.post("/admin/services/" + rubbish.id(), elsewhere).body())
                .contains("department-error");
        assertThat(khalid.get("/admin/services/99999999").statusCode()).isEqualTo(404);
    }

    @Test
    void aChangeIsJournalledWithBeforeAndAfterAndFollowedBySearch() {
        var fresh = offered("بومة مزعجة", "Noisy owl");
        var khalid = khalid();
        khalid.get("/admin/services/" + fresh.id());
        var changed = replaced(filled(fresh.code(), "ببغاء مزعج", "Noisy parrot"), "days", "٧");
        changed = replaced(changed, "department", Long.toString(cast.gardens));
        assertThat(khalid.post("/admin/services/" + fresh.id(), changed).statusCode())
                .isEqualTo(302);
        var now = services.get(fresh.id());
        assertThat(now.responseDays()).isEqualTo(7);
        assertThat(now.departmentId()).isEqualTo(cast.gardens);
        assertThat(search.search("ببغاء", 5)).contains(now);
        assertThat(search.search("بومة", 5)).doesNotContain(now);
        assertThat(types(fresh)).containsExactly("ServiceOffered", "ServiceChanged");
        var told = journal.listOf("service", fresh.id()).getLast();
        assertThat(told.actor()).isEqualTo(Actor.officer(cast.khalid.id()).value());
        var read = journal.decode(told, ServiceChanged.class);
        assertThat(read.before().nameEn()).isEqualTo("Noisy owl");
        assertThat(read.after().nameEn()).isEqualTo("Noisy parrot");
        assertThat(read.before().responseDays()).isEqualTo(3);
        khalid.post("/admin/services/" + fresh.id(), changed);
        assertThat(types(fresh)).hasSize(2);
    }

    @Test
    void aClosedServiceIsNotOfferedAndItsCasesKeepIt() {
        var fresh = offered("نعامة في الحديقة", "Ostrich in the park");
        var near = offered("نعامة في الطريق", "Ostrich on the road");
        var complaint = cast.complaint(fresh.id(), cast.maryam, "نعامة", clock.instant());
        var writer = new Visitor(port);
        writer.get("/new?kind=complaint&service=" + fresh.code());
        var begun = writer.post("/new", "kind", "complaint", "service", fresh.code());
        var khalid = khalid();
        khalid.get("/admin/services/" + fresh.id());
        assertThat(khalid.post("/admin/services/" + fresh.id() + "/closure").statusCode())
                .isEqualTo(302);

        assertThat(search.search("نعامة", 9)).contains(near).doesNotContain(fresh);
        var link = new Visitor(port).get("/new?kind=complaint&service=" + fresh.code());
        assertThat(link.body())
                .contains("لم يعد الموضوع الذي اخترته متاحًا", "value=\"" + near.code() + "\"")
                .doesNotContain("value=\"" + fresh.code() + "\"");
        var there = writer.follow(begun);
        assertThat(writer.follow(there).body()).contains("لم يعد الموضوع الذي اخترته متاحًا");
        assertThat(cases.get(complaint.id()).serviceId()).isEqualTo(fresh.id());
        assertThat(as.officer(cast.huda)
                        .get("/staff/cases/" + complaint.reference())
                        .body())
                .contains("نعامة في الحديقة");
        assertThat(khalid.get("/admin/services?q=" + encoded("نعامة")).body()).doesNotContain("Ostrich in the park");
        assertThat(khalid.get("/admin/services?closed=true&q=" + encoded("نعامة"))
                        .body())
                .contains("نعامة في الحديقة");

        assertThat(khalid.post("/admin/services/" + fresh.id() + "/opening").statusCode())
                .isEqualTo(302);
        assertThat(search.search("نعامة", 9)).contains(services.get(fresh.id()));
        assertThat(types(fresh)).containsExactly("ServiceOffered", "ServiceClosed", "ServiceOpened");
    }

    @Test
    void servicesGoOutAsCsvAndComeInAgainAllOrNone() {
        var one = offered("غراب مزعج", "=Noisy crow");
        var khalid = khalid();
        var out = khalid.get("/admin/services/export?agency=" + cast.municipality);
        assertThat(out.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        var lines = out.body().lines().toList();
        var own = lines.stream()
                .filter(line -> line.startsWith(one.code() + ","))
                .findFirst()
                .orElseThrow();
        assertThat(own).contains("'=Noisy crow");
        var fresh = someCode();
        var file = String.join(
                "\r\n",
                lines.getFirst(),
                own.replace("Noisy crow", "Loud crow"),
                own.replace(one.code(), fresh),
                lines.stream()
                        .filter(line -> line.startsWith("test-trees,"))
                        .findFirst()
                        .orElseThrow(),
                "");
        khalid.get("/admin/services/import");
        var wrong = sent(khalid, file + someCode() + ",test-group,nowhere,x,complaint,NONE,3,no,أ,A,,,,\r\n");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("في السطر 5 جهة لا وجود لرمزها");
        var preview = sent(khalid, file);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("خدمة واحدة جديدة، وتتغيّر خدمة واحدة، وتبقى خدمة واحدة كما هي");
        assertThat(services.find(fresh)).isEmpty();
        var broken = khalid.post("/admin/services/import/taking", "text", file + "x,y\r\n");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(services.find(fresh)).isEmpty();
        assertThat(khalid.post("/admin/services/import/taking", "text", file).statusCode())
                .isEqualTo(302);
        assertThat(services.find(fresh)).isPresent();
        assertThat(services.get(one.id()).name().en()).isEqualTo("=Loud crow");
        assertThat(types(one)).containsExactly("ServiceOffered", "ServiceChanged");
        assertThat(sent(khalid, file).body()).contains("لا خدمات جديدة، ولا تتغيّر خدمة");
    }

    private static HttpResponse<String> sent(Visitor khalid, String file) {
        return khalid.postFile("/admin/services/import", "file", "services.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areasAreAddedAndRenamed() {
        var khalid = khalid();
        khalid.get("/admin/services/groups");
        var code = someCode();
        var wrong = khalid.post("/admin/services/groups", "code", code, "nameAr", "الحيوان", "icon", "skull");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("icon-error", "nameEn-error");
        khalid.post("/admin/services/groups", "code", code, "nameAr", "الحيوان", "nameEn", "Animals", "icon", "trees");
        khalid.post("/admin/services/groups", "code", code, "nameAr", "الحيوان", "nameEn", "Beasts", "icon", "trees");
        var group = services.findGroup(code).orElseThrow();
        assertThat(group.name().en()).isEqualTo("Beasts");
        assertThat(journal.listOf("service-group", group.id()).stream().map(Entry::type))
                .containsExactly("ServiceGroupSet", "ServiceGroupSet");
    }

    @Test
    void theAuditorReadsAndNobodyElseEvenThat() {
        var auditor = as.officer(cast.noora);
        assertThat(auditor.get("/admin/services").body()).contains("الخدمات").doesNotContain("/admin/services/new");
        assertThat(auditor.get("/admin/services/" + cast.leak).body()).doesNotContain("<form action=\"/admin");
        for (var post :
                List.of("", "/" + cast.leak, "/" + cast.leak + "/closure", "/groups", "/import", "/import/taking")) {
            assertThat(auditor.post("/admin/services" + post).statusCode()).isEqualTo(403);
            for (var officer : List.of(cast.huda, cast.amal, cast.layla, cast.minister)) {
                var visitor = as.officer(officer);
                visitor.get("/staff/account");
                assertThat(visitor.post("/admin/services" + post).statusCode()).isEqualTo(403);
            }
        }
        assertThat(services.isOffered(services.get(cast.leak))).isTrue();
    }

    private Visitor khalid() {
        return as.officer(cast.khalid);
    }

    private Service offered(String ar, String en) {
        var khalid = khalid();
        khalid.get("/admin/services/new");
        var code = someCode();
        var answer = khalid.post("/admin/services", filled(code, ar, en));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return services.find(code).orElseThrow();
    }

    private String[] filled(String code, String ar, String en) {
        return new String[] {
            "code", code,
            "nameAr", ar,
            "nameEn", en,
            "department", Long.toString(cast.cleaning),
            "group", "test-group",
            "kinds", "COMPLAINT",
            "kinds", "INQUIRY",
            "place", "NONE",
            "days", "3"
        };
    }

    private static String[] replaced(String[] fields, String name, String value) {
        var changed = new ArrayList<>(List.of(fields));
        changed.set(changed.indexOf(name) + 1, value);
        return changed.toArray(String[]::new);
    }

    private List<String> types(Service service) {
        return journal.listOf("service", service.id()).stream().map(Entry::type).toList();
    }

    private static String someCode() {
        return "beast-" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
