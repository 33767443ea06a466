package org.tawasul.insight.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.TawasulTest;
import org.tawasul.identity.As;

/** Charts: the drawing, the table behind it and the data say the same, in the reader's language and digits, without a script. */
@TawasulTest
class ChartsTest {
    @Autowired
    As as;

    private List<String> figures(String query) {
        var body = as.guest().get("/design/charts" + query).body();
        var figures = new ArrayList<String>();
        var figure = Pattern.compile("(?s)<figure.*?</figure>").matcher(body);
        while (figure.find()) figures.add(figure.group());
        return figures;
    }

    private static List<String> found(String pattern, String in) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    @Test
    void everyKindIsDrawnForTwoWidthsWithWordsForWhoDoesNotSeeIt() {
        assertThat(figures("?lang=en")).hasSize(Chart.Kind.values().length).allSatisfy(figure -> {
            assertThat(found("viewBox=\"0 0 (\\d+)", figure)).containsExactly("640", "360");
            assertThat(found("<title id=\"([^\"]+)\"", figure)).doesNotHaveDuplicates();
            assertThat(figure).contains("role=\"img\"", "<desc", "<details>", "scope=\"row\"");
            assertThat(figure).doesNotContain("style=", "NaN", "Infinity", "<script");
        });
    }

    @Test
    void whatStandsInTheDrawingStandsInTheTable() {
        for (var figure : figures("?lang=en")) {
            var cells = found("<td><bdi>([^<]*)</bdi>", figure);
            var values =
                    found("class=\"chart-(?:word|ink)[^>]*>([−0-9][0-9.,%]*)</text>", figure.split("chart-narrow")[0]);
            // A year is a name here.
            assertThat(cells)
                    .containsAll(values.stream()
                            .filter(value -> !value.startsWith("202"))
                            .toList());
            assertThat(values).isNotEmpty();
        }
    }

    @Test
    void inArabicTimeRunsFromTheRightAndTheAxisSaysSo() {
        var arabic = figures("?lang=ar").getFirst();
        var english = figures("?lang=en").getFirst();
        assertThat(arabic).contains("الأشهر، من اليمين إلى اليسار");
        assertThat(english).contains("Months, from left to right");
        assertThat(firstMonth(arabic)).isGreaterThan(500);
        assertThat(firstMonth(english)).isLessThan(140);
    }

    private static double firstMonth(String figure) {
        return Double.parseDouble(found("x=\"([0-9.]+)\"[^>]*font-size=\"13\"[^>]*>1</text>", figure)
                .getFirst());
    }

    @Test
    void numbersHaveTheReadersDigitsAndTheScriptIsGivenThemAsTexts() {
        var eastern = figures("?lang=ar&digits=eastern");
        assertThat(found("<td><bdi>([^<]*)</bdi>", eastern.get(1)))
                .contains("٩٧٫٨%", "–")
                .noneMatch(cell -> cell.matches(".*[0-9].*"));
        assertThat(found(">([^<]*)</text>", eastern.get(2)))
                .contains("١٬٣٩٩")
                .noneMatch(text -> text.matches(".*[0-9].*"));
        assertThat(found("data-chart=\"([^\"]*)\"", eastern.get(2)).getFirst()).contains("١٬٣٩٩");
    }
}
