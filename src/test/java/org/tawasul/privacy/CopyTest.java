package org.tawasul.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Case;
import org.tawasul.cases.Noting;
import org.tawasul.identity.As;
import org.tawasul.identity.OverheardMessages;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Language;
import org.tawasul.paper.Printing;
import tools.jackson.databind.json.JsonMapper;

/** A copy of one's own data, for nobody else. */
@TawasulTest
class CopyTest {
    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Somebody somebody;

    @Autowired
    Noting noting;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    OverheardMessages messages;

    @Autowired
    Printing printing;

    @Autowired
    JsonMapper json;

    private final String phone = As.somePhone();
    private String address = "";
    private Case answered;

    @BeforeEach
    void hersIsAnswered() {
        clock.is("2026-03-01T09:00");
        answered = somebody.answered("نورة الكواري", phone, "إنارة الشارع معطلة");
        noting.note(answered.id(), cast.huda, "ملاحظة بين الموظفين", clock.instant());
        subscriptions.catchUp();
        address = "/my/privacy/" + answered.matter().requesterId() + "/copy";
    }

    @Test
    void theCopyHoldsWhatThePagesShowAndNoMore() {
        var mine = withLeave();
        assertThat(mine.get("/my/privacy").body()).contains("نسخة بياناتك جاهزة", address + "/tawasul.pdf");
        var answer = mine.get(address + "/tawasul.json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var copy = json.readValue(answer.body(), Map.class);
        assertThat(copy.get("format")).isEqualTo("tawasul-copy-1");
        assertThat(answer.body())
                .contains(
                        "نورة الكواري",
                        phone,
                        "إنارة الشارع معطلة",
                        answered.reference().grouped(),
                        "وصلنا وعالجنا الأمر.",
                        "2026-03-01T06:00:00Z")
                .doesNotContain("هدى", "Huda", "ملاحظة بين الموظفين");
        assertThat(answer.body()).contains("\"messages\"", "\"drafts\"", "\"nationalNumber\" : \"" + Somebody.NUMBER);
        // On the page itself it stays covered: somebody may look over a shoulder.
        assertThat(mine.get("/my/privacy").body()).contains("••••••345").doesNotContain(Somebody.NUMBER);
        assertThat(answer.body()).contains("privacy.copy.medium.sms");
    }

    @Test
    void theCopyIsPrintedInBothLanguages() throws IOException {
        var mine = withLeave();
        var printed = mine.getBytes(address + "/tawasul.pdf");
        try (var document = Loader.loadPDF(printed)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("نسخة من بياناتي في تواصل");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            // References and phones read from left to right, wherever they stand.
            assertThat(seen(document)).contains(answered.reference().value(), phone);
        }
        mine.carrying("lang", "en");
        try (var document = Loader.loadPDF(mine.getBytes(address + "/tawasul.pdf"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Personal number",
                            Somebody.NUMBER,
                            "A copy of my data in Tawasul",
                            "Answer promised by",
                            answered.reference().grouped());
        }
    }

    @Test
    void arabicIsJoinedAndOrderedInThePdf() throws IOException {
        var out = new ByteArrayOutputStream();
        printing.print(
                "<html lang=\"ar\" dir=\"rtl\"><head><title>ت</title><meta name=\"description\" content=\"ت\"/></head>"
                        + "<body><p>السَّلامُ عليكم 123</p></body></html>",
                Language.AR,
                out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            var fonts = document.getPage(0).getResources().getFontNames();
            assertThat(fonts).isNotEmpty();
            var text = new PDFTextStripper().getText(document);
            // Letters in the forms that join, lam and alef as one; the number keeps its order.
            assertThat(text).contains("123");
            assertThat(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC))
                    .contains("السلام");
        }
    }

    @Test
    void withoutALeaveThereIsNoneAndItEndsAfterAnHour() {
        var mine = as.citizen(phone);
        assertThat(mine.get(address + "/tawasul.json").statusCode()).isEqualTo(302);
        assertThat(mine.get(address + "/tawasul.pdf").statusCode()).isEqualTo(302);
        var given = withLeave();
        assertThat(given.get(address + "/tawasul.json").statusCode()).isEqualTo(200);
        clock.passes(Duration.ofMinutes(61));
        assertThat(as.citizen(phone).get(address + "/tawasul.json").statusCode())
                .isEqualTo(302);
    }

    @Test
    void itIsNobodyElses() {
        withLeave();
        for (var name : List.of("/tawasul.json", "/tawasul.pdf")) {
            assertThat(as.citizen(As.somePhone()).get(address + name).statusCode())
                    .isEqualTo(404);
            assertThat(as.officer(cast.khalid).get(address + name).statusCode()).isIn(302, 403);
            assertThat(as.guest().get(address + name).statusCode()).isIn(302, 401, 403);
        }
    }

    /** What the eye meets from left to right, line by line, without the blanks. */
    private static String seen(PDDocument document) throws IOException {
        var letters = new ArrayList<TextPosition>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
            }
        }.getText(document);
        return letters.stream()
                .sorted(Comparator.comparing((TextPosition letter) -> Math.round(letter.getY()))
                        .thenComparing(TextPosition::getX))
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }

    private Visitor withLeave() {
        var mine = as.citizen(phone);
        mine.get("/my/privacy");
        mine.post(address);
        mine.get(address + "/code");
        assertThat(mine.follow(mine.post(address + "/code", "code", messages.lastCodeTo(phone)))
                        .body())
                .contains("نسختك جاهزة");
        return mine;
    }
}
