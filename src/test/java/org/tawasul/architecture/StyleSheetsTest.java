package org.tawasul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our style sheets know no left and right, no letter-spacing, and only colours that can be read. */
class StyleSheetsTest {
    private static final Map<String, String> SHEETS = SourceFiles.below("src/main/resources/static/css", ".css");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    @Test
    void noSideIsPhysical() {
        var physical = Pattern.compile(
                "(?<![-\\w])(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\\b"
                        + "|(?<![-\\w])(?:left|right|top|bottom)\\s*:|(?:text-align|float|clear)\\s*:\\s*(?:left|right)"
                        + "|border-(?:top|bottom)-(?:left|right)-radius"
                        + "|(?<![-\\w])(?:min-|max-)?(?:width|height)\\s*:(?=[^)]*[;}])");
        var fourSides = Pattern.compile(
                "(?<![-\\w])(?:margin|padding|inset)\\s*:\\s*([^;{}\\s]+) ([^;{}\\s]+) ([^;{}\\s]+) ([^;{}\\s]+)\\s*[;}]");
        var found = new ArrayList<String>();
        SHEETS.forEach((file, sheet) -> {
            var plain = sheet.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("@media[^{]*\\{", "{");
            var side = physical.matcher(plain);
            while (side.find()) found.add(file + ": " + side.group());
            var sides = fourSides.matcher(plain);
            while (sides.find()) if (!sides.group(2).equals(sides.group(4))) found.add(file + ": " + sides.group());
        });
        assertThat(found).isEmpty();
    }

    @Test
    void lettersKeepTheirDistanceAndTheirCase() {
        SHEETS.forEach((file, sheet) -> assertThat(sheet)
                .as(file)
                .doesNotContain("letter-spacing")
                .doesNotContain("font-style: italic")
                .doesNotContain("text-transform"));
    }

    @Test
    void everyTextCanBeReadOnItsGround() {
        var unreadable = new ArrayList<String>();
        looks().forEach((look, colours) -> {
            for (var pair : PAIRS) {
                double contrast = contrast(colour(colours, pair.text()), colour(colours, pair.ground()));
                if (contrast < pair.least()) unreadable.add("%s: %s, %.2f".formatted(look, pair, contrast));
            }
        });
        assertThat(unreadable).isEmpty();
    }

    /** A rule that sets both its text and its ground must keep the promise too, whoever wrote it. */
    @Test
    void everyRuleThatSetsTextAndGroundCanBeRead() {
        var text = Pattern.compile("(?<![-\\w])color:\\s*var\\(--([a-z-]+)\\)");
        var ground = Pattern.compile("(?<![-\\w])background(?:-color)?:\\s*var\\(--([a-z-]+)\\)");
        var unreadable = new ArrayList<String>();
        looks().forEach((look, colours) -> SHEETS.forEach((file, sheet) -> {
            var rule = RULE.matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", ""));
            while (rule.find()) {
                if (rule.group(1).contains("progress")) continue;
                var t = text.matcher(rule.group(2));
                var g = ground.matcher(rule.group(2));
                if (!t.find() || !g.find() || !colours.containsKey(t.group(1)) || !colours.containsKey(g.group(1)))
                    continue;
                double contrast = contrast(colour(colours, t.group(1)), colour(colours, g.group(1)));
                if (contrast < 4.5)
                    unreadable.add("%s %s {%s}: %.2f"
                            .formatted(look, file, rule.group(1).strip(), contrast));
            }
        }));
        assertThat(unreadable).isEmpty();
    }

    @Test
    void darkIsTheSameWhetherChosenOrTheDevices() {
        var base = base();
        assertThat(colours(block(base, "[data-look=\"system\"]")))
                .isEqualTo(colours(block(base, "[data-look=\"dark\"]")));
    }

    private record Pair(String text, String ground, double least) {}

    private static final List<Pair> PAIRS = pairs();

    /** Text needs 4.5, the body's 7 (AAA); the edge of a field and a bar against its ground need 3 (WCAG 2.2, 1.4.11). */
    private static List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (var ground : List.of("page", "surface", "sunken")) {
            pairs.add(new Pair("ink", ground, 7));
            pairs.add(new Pair("quiet", ground, 4.5));
            for (var text : List.of("sea", "sea-strong", "saffron-ink", "pomegranate-ink", "palm-ink"))
                pairs.add(new Pair(text, ground, 4.5));
            if (!ground.equals("sunken"))
                for (var edge : List.of("edge", "sea", "pomegranate", "palm")) pairs.add(new Pair(edge, ground, 3));
        }
        for (var tone : List.of("sea", "saffron", "pomegranate", "palm")) {
            pairs.add(new Pair("ink", tone + "-wash", 7));
            pairs.add(new Pair("quiet", tone + "-wash", 4.5));
            pairs.add(new Pair(tone.equals("sea") ? "sea" : tone + "-ink", tone + "-wash", 4.5));
        }
        pairs.add(new Pair("on-sea", "sea", 4.5));
        pairs.add(new Pair("on-sea", "sea-strong", 4.5));
        pairs.add(new Pair("on-pomegranate", "pomegranate", 4.5));
        pairs.add(new Pair("on-pomegranate", "pomegranate-ink", 4.5));
        pairs.add(new Pair("on-deep", "deep", 7));
        pairs.add(new Pair("deep-quiet", "deep", 7));
        pairs.add(new Pair("page", "ink", 7));
        return pairs;
    }

    private static Map<String, Map<String, String>> looks() {
        var looks = new LinkedHashMap<String, Map<String, String>>();
        looks.put("light", colours(block(base(), "[data-look=\"light\"]")));
        looks.put("dark", colours(block(base(), "[data-look=\"dark\"]")));
        return looks;
    }

    private static String base() {
        return Objects.requireNonNull(SHEETS.get("src/main/resources/static/css/base.css"));
    }

    private static String block(String sheet, String selector) {
        int start = sheet.indexOf('{', sheet.indexOf(selector)) + 1;
        return sheet.substring(start, sheet.indexOf('}', start));
    }

    private static Map<String, String> colours(String block) {
        var colours = new HashMap<String, String>();
        var colour = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6});").matcher(block);
        while (colour.find()) colours.put(colour.group(1), colour.group(2));
        return colours;
    }

    private static String colour(Map<String, String> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    /** WCAG's contrast ratio of two colours. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
