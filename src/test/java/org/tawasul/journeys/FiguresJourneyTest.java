package org.tawasul.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.identity.As;
import org.tawasul.insight.Cells;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Measure;
import org.tawasul.journeys.Stage.Window;
import org.tawasul.language.Language;

/** What somebody takes along of a dashboard: a picture of a chart, its numbers, the page on paper. */
@TawasulTest
class FiguresJourneyTest {
    private static final String YEAR = "/staff/figures?period=year&until=2047-06-30";
    private static final int WHITE = 0xffffffff;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;

    @BeforeEach
    void aYearOfFigures() {
        clock.is("2047-06-30T09:00");
        stage = new Stage(port);
        var cells = new Cells(jdbc).only(2046).only(2047);
        for (var day = LocalDate.parse("2046-01-15");
                day.isBefore(LocalDate.parse("2047-07-01"));
                day = day.plusMonths(1))
            cells.add(
                    day,
                    Map.of(
                            Dimension.AGENCY, Long.toString(cast.municipality),
                            Dimension.DEPARTMENT, Long.toString(cast.cleaning),
                            Dimension.SERVICE, Long.toString(cast.rubbish),
                            Dimension.KIND, "COMPLAINT"),
                    Map.of(
                            Measure.RECEIVED,
                            400L,
                            Measure.ANSWERED,
                            390L,
                            Measure.ON_TIME,
                            370L + day.getMonthValue()));
    }

    @AfterEach
    void lowerTheCurtain() {
        stage.close();
    }

    private Window minister(Language language) {
        return stage.desktop(language).carry(as.cookieOf(cast.minister)).open(YEAR + "&lang=" + language.code());
    }

    @Test
    void aPictureIsInkOnWhiteWhateverTheLookOfThePage() throws IOException {
        var minister = minister(Language.AR);
        minister.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        var button = minister.page.locator("#on-time [data-picture]");
        button.scrollIntoViewIfNeeded();
        var download = minister.page.waitForDownload(button::click);
        assertThat(download.suggestedFilename()).isEqualTo("on-time.png");
        var picture = ImageIO.read(download.path().toFile());
        assertThat(picture.getWidth()).isGreaterThan(900);
        assertThat(picture.getRGB(3, 3)).isEqualTo(WHITE);
        var colours = new HashSet<Integer>();
        int inked = 0;
        for (int x = 0; x < picture.getWidth(); x++)
            for (int y = 0; y < picture.getHeight(); y++) {
                colours.add(picture.getRGB(x, y));
                if (picture.getRGB(x, y) != WHITE) inked++;
            }
        // Heading, sentence, lines, words: something everywhere, and mostly paper.
        assertThat(colours).hasSizeGreaterThan(20);
        assertThat(inked).isBetween(5_000, picture.getWidth() * picture.getHeight() / 3);
        assertThat(minister.troubles()).isEmpty();
    }

    @Test
    void theNumbersOpenInASpreadsheetWithTheirArabic() throws IOException {
        var minister = minister(Language.AR);
        var download = minister.page.waitForDownload(
                () -> minister.page.locator("#on-time a[download]").click());
        assertThat(download.suggestedFilename()).isEqualTo("on-time.csv");
        var bytes = Files.readAllBytes(download.path());
        assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
        var lines = new String(bytes, StandardCharsets.UTF_8).substring(1).split("\r\n");
        assertThat(lines).hasSize(13);
        assertThat(lines[0]).startsWith("الأشهر,");
        assertThat(lines[12]).matches("يونيو 47,96\\.41,96\\.41");
    }

    @Test
    void onPaperEverythingIsThereAndNothingToPress() throws IOException {
        var minister = minister(Language.EN);
        try (var paper = Loader.loadPDF(minister.page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            assertThat(paper.getNumberOfPages()).isBetween(2, 6);
            var text = new PDFTextStripper().getText(paper);
            assertThat(text)
                    .contains("of replies came in time", "Speed of replies", "Received and answered")
                    .doesNotContain("Download", "Wall");
        }
    }
}
