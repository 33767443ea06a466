package org.tawasul.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.Visitor;
import org.tawasul.cases.Cases;
import org.tawasul.catalogue.Kind;
import org.tawasul.identity.OverheardMessages;
import org.tawasul.language.Language;
import org.tawasul.people.People;

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

    @Test
    void aMotherSendsAComplaintInArabicWithoutJavaScript() {
        var mother = new Writer(new Visitor(port), messages);
        assertThat(mother.visitor.get("/new").body()).contains("ماذا تريد أن تقدم؟", "/new?kind=complaint");
        assertThat(mother.visitor.get("/new?kind=complaint&q=تسرب").body()).contains("تسرب مياه", "هيئة مياه الاختبار");

        assertThat(mother.begin("complaint", "test-leak")).endsWith("/text");
        assertThat(mother.open("text").body()).contains("ما الذي حدث؟", "تسرب مياه");
        assertThat(mother.pass("text", "text", "الماء يتسرب من أنبوب أمام بيتنا منذ يومين."))
                .endsWith("/place");
        assertThat(mother.pass("place", "words", "قرب المسجد")).endsWith("/you");
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
}
