package org.tawasul.administration.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.catalogue.events.FormPublished;
import org.tawasul.catalogue.forms.Field;
import org.tawasul.catalogue.forms.Form;
import org.tawasul.catalogue.forms.Forms;
import org.tawasul.catalogue.forms.MakingForms;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/** A form is made question by question, looked at, and published as a version that never changes. */
@TawasulTest
class MakingTest {
    private static final Name NONE = new Name("", "");

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
    Forms forms;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private long id;

    @BeforeEach
    void aServiceThatAsksNothing() {
        clock.is("2036-03-02T09:00");
        id = services.offer(
                new Service(
                        0,
                        "test-making-" + ThreadLocalRandom.current().nextInt(1_000_000_000),
                        services.findGroup("test-group").orElseThrow().id(),
                        cast.municipality,
                        cast.cleaning,
                        Set.of(Kind.COMPLAINT),
                        PlaceNeed.NONE,
                        3,
                        false,
                        new Name("زرافة", "Giraffe"),
                        NONE,
                        NONE),
                clock.instant(),
                Actor.OPERATOR);
    }

    @Test
    void questionsAreAddedMovedChangedAndRemovedInADraftThatNobodyIsAsked() {
        var khalid = khalid();
        assertThat(khalid.get(at("")).body()).contains("لا أسئلة");
        assertThat(khalid.get(at("/fields/new?type=CHOICE")).body()).contains("اختيار واحد", "name=\"choiceAr\"");
        add(khalid, "CHOICE", "اللون", "Colour", choices("أحمر", "Red", "أصفر", "Yellow"));
        add(khalid, "NUMBER", "الطول", "Height", "unitAr", "متر", "unitEn", "m", "least", "١", "most", "6");
        add(khalid, "LINE", "أي أصفر", "Which yellow", "only", "q1:c2", "required", "true");
        assertThat(keys()).containsExactly("q1", "q2", "q3");
        assertThat(draft().find("q3").orElseThrow().only()).isEqualTo(new Field.Condition("q1", "c2"));
        assertThat(forms.find(id)).isEmpty();
        khalid.post(at("/fields/q2/up"));
        assertThat(keys()).containsExactly("q2", "q1", "q3");
        assertThat(khalid.get(at("/fields/q3")).body())
                .contains("value=\"q1:c2\" selected", "فقط إذا كانت إجابة «اللون»: أصفر");
        khalid.post(at("/fields/q2/removal"));
        assertThat(keys()).containsExactly("q1", "q3");
        assertThat(khalid.get(at("")).body()).contains("مسودة لم تُنشر", "فقط إذا كانت إجابة «اللون»: أصفر");
        assertThat(journal.listOf("service", id).stream().map(Entry::type)).containsExactly("ServiceOffered");
        khalid.post(at("/discard"));
        assertThat(keys()).isEmpty();
    }

    @Test
    void whatWouldBreakAConditionIsRefusedInWords() {
        var khalid = khalid();
        add(khalid, "CHOICE", "اللون", "Colour", choices("أحمر", "Red", "أصفر", "Yellow"));
        add(khalid, "LINE", "أي أصفر", "Which yellow", "only", "q1:c2");
        var removed = khalid.post(at("/fields/q1/removal"));
        assertThat(removed.statusCode()).isEqualTo(422);
        assertThat(removed.body()).contains("يتوقف السؤال «أي أصفر» على سؤال أو خيار لم يعد موجودًا");
        assertThat(khalid.post(at("/fields/q2/up")).body()).contains("يجب أن يأتي قبله");
        var fields = new ArrayList<>(List.of("labelAr", "اللون", "labelEn", "Colour"));
        fields.addAll(List.of("choiceKey", "c1", "choiceAr", "أحمر", "choiceEn", "Red"));
        fields.addAll(List.of("choiceKey", "", "choiceAr", "أزرق", "choiceEn", "Blue"));
        assertThat(khalid.post(at("/fields/q1"), fields.toArray(String[]::new)).body())
                .contains("لم يعد موجودًا");
        assertThat(keys()).containsExactly("q1", "q2");
        var wrong = khalid.post(
                at("/fields"), "type", "CHOICE", "labelAr", "س", "choiceKey", "", "choiceAr", "أ", "choiceEn", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("labelEn-error", "choices-error", "value=\"أ\"");
        assertThat(khalid.get(at("/fields/new?type=POEM")).statusCode()).isEqualTo(404);
        assertThat(khalid.get(at("/fields/q99")).statusCode()).isEqualTo(404);
        assertThat(khalid.get(at("/versions/7")).statusCode()).isEqualTo(404);
    }

    @Test
    void aPublishedVersionHoldsAndNeverChanges() {
        var khalid = khalid();
        add(khalid, "LINE", "الطول", "Height");
        assertThat(khalid.post(at("/publication")).statusCode()).isEqualTo(302);
        assertThat(forms.find(id).orElseThrow().version()).isEqualTo(1);
        add(khalid, "LINE", "اللون", "Colour", "required", "true");
        khalid.post(at("/fields/q1/removal"));
        assertThat(khalid.get(at("")).body())
                .contains("ما يتغيّر عند النشر", "<b>اللون</b>: جديد", "<b>الطول</b>: حُذف");
        khalid.post(at("/publication"));
        add(khalid, "DATE", "منذ متى", "Since when");
        assertThat(keys()).containsExactly("q2", "q3");
        assertThat(forms.get(id, 1).fields()).extracting(Field::key).containsExactly("q1");
        assertThat(khalid.get(at("/versions/1")).body()).contains("الطول").doesNotContain("اللون");
        assertThat(khalid.get(at("/versions/2") + "?lang=en").body()).contains("<b>Height</b>: removed", "Colour");
        assertThatThrownBy(() -> jdbc.sql("update catalogue.form set fields = '[]' where service_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a published form does not change");
        var told = journal.listOf("service", id).getLast();
        assertThat(told.actor()).isEqualTo(Actor.officer(cast.khalid.id()).value());
        var published = journal.decode(told, FormPublished.class);
        assertThat(published.version()).isEqualTo(2);
        assertThat(published.before()).extracting(FormPublished.Label::en).containsExactly("Height");
        assertThat(published.after()).extracting(FormPublished.Label::en).containsExactly("Colour");
    }

    @Test
    void thePreviewShowsItInBothLanguages() {
        var khalid = khalid();
        add(khalid, "CHOICE", "اللون", "Colour", choices("أحمر", "Red", "أصفر", "Yellow"));
        add(khalid, "LINE", "أي أصفر", "Which yellow", "only", "q1:c2");
        assertThat(khalid.get(at("/preview?in=ar")).body()).contains("اللون", "أصفر", "dir=\"rtl\"");
        assertThat(khalid.get(at("/preview?in=en")).body()).contains("Which yellow", "Red", "dir=\"ltr\"");
    }

    @Test
    void questionsGoOutAsCsvAndComeInAgainAsADraft() {
        var khalid = khalid();
        add(khalid, "CHOICE", "اللون", "Colour", choices("أحمر", "Red", "أصفر", "Yellow"));
        add(khalid, "NUMBER", "الطول", "Height", "only", "q1:c2", "least", "1", "required", "true");
        khalid.post(at("/publication"));
        var before = draft().fields();
        var file = khalid.get(at("/export")).body();
        assertThat(sent(khalid, file.replace("Height", "Tallness")).statusCode())
                .isEqualTo(302);
        assertThat(draft().find("q2").orElseThrow().label().en()).isEqualTo("Tallness");
        assertThat(khalid.get(at("")).body()).contains("<b>الطول</b>: تغيّر نصه");
        sent(khalid, file);
        assertThat(draft().fields()).isEqualTo(before);
        var wrong = sent(khalid, file.replace("q1:c2", "q9:c2"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("يتوقف على ما ليس قبله");
        assertThat(sent(khalid, file.replace("NUMBER", "POEM")).body()).contains("قيمة ناقصة أو لا تصلح");
        assertThat(draft().fields()).isEqualTo(before);
    }

    private HttpResponse<String> sent(Visitor khalid, String file) {
        return khalid.postFile(at("/import"), "file", "questions.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theAuditorReadsOnly() {
        add(khalid(), "LINE", "الطول", "Height");
        var auditor = as.officer(cast.noora);
        assertThat(auditor.get(at("")).body()).contains("الطول").doesNotContain("/fields/new");
        for (var post : List.of("/fields", "/fields/q1", "/fields/q1/up", "/publication", "/discard"))
            assertThat(auditor.post(at(post)).statusCode()).isEqualTo(403);
        assertThat(keys()).containsExactly("q1");
    }

    private Visitor khalid() {
        var khalid = as.officer(cast.khalid);
        khalid.get("/admin/services/" + id);
        return khalid;
    }

    private void add(Visitor khalid, String type, String ar, String en, String... more) {
        var fields = new ArrayList<>(List.of("type", type, "labelAr", ar, "labelEn", en));
        fields.addAll(List.of(more));
        var answer = khalid.post(at("/fields"), fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String[] choices(String... names) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < names.length; i += 2)
            fields.addAll(List.of("choiceKey", "", "choiceAr", names[i], "choiceEn", names[i + 1]));
        return fields.toArray(String[]::new);
    }

    private Form draft() {
        return making.getLatest(id);
    }

    private List<String> keys() {
        return draft().fields().stream().map(Field::key).toList();
    }

    private String at(String path) {
        return "/admin/services/" + id + "/form" + path;
    }
}
