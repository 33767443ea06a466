package org.tawasul.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;
import org.tawasul.language.Texts.Replaced;

class PlacesTest {
    private static final Places PLACES = new Places(List.of("reference", "agency"));

    @Test
    void aPatternIsReadWithNamesAndWrittenWithNumbers() {
        assertThat(PLACES.named("طلبك {0} لدى {1}")).isEqualTo("طلبك {reference} لدى {agency}");
        assertThat(PLACES.pattern("لدى { agency } طلبك {reference}")).isEqualTo("لدى {1} طلبك {0}");
    }

    @Test
    void whatIsNoPlaceIsToldAsItIsWritten() {
        assertThat(PLACES.unknownIn("{agancy} and {0} and } {reference}")).containsExactly("{agancy}", "{0}", "}");
        assertThat(PLACES.missingIn("{agency}", List.of("reference"))).containsExactly("reference");
    }

    /** Whatever is written and allowed arrives as it was written: no sign of a pattern, no apostrophe is lost. */
    @Property(tries = 500)
    void whatIsAllowedArrivesAsItIsWritten(
            @ForAll @StringLength(max = 40) String before, @ForAll @StringLength(max = 40) String after) {
        var written = before + "{reference}" + after + "{agency}";
        if (!PLACES.unknownIn(written).isEmpty()) return;
        var texts = new Texts();
        Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
        patterns.put(Language.AR, Map.of("notice.handled", PLACES.pattern(written)));
        var replaced = Replaced.of(patterns);
        texts.replaceBy(() -> replaced);
        assertThat(texts.get(Language.AR, "notice.handled", "123", "هيئة الماء"))
                .isEqualTo(PLACES.filled(written, Map.of("reference", "123", "agency", "هيئة الماء")));
        assertThat(PLACES.named(PLACES.pattern(written))).isEqualTo(written);
    }
}
