package org.tawasul.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The short ways say what ICU says. */
class SentenceTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar-u-nu-latn");

    @Test
    void everyWayLeadsToWhatIcuSays() {
        var days = "{0, plural, zero{لا أيام} one{يوم} two{يومان} few{# أيام} many{# يومًا} other{# يوم}}";
        for (var pattern :
                List.of("بلا مكان", "{0}", "من {0} إلى {1}", "{1} قبل {0}", days, "it''s {0}", "{0,number}")) {
            var sentence = new Sentence(pattern, ARABIC);
            for (var arguments : List.of(
                    new Object[] {"قسم النظافة", "بلدية"},
                    new Object[] {"$1 {0} \\", "'"},
                    new Object[] {3L, 4},
                    new Object[] {1_234_567, "س"})) {
                if (arguments[0] instanceof String && pattern.contains(",")) continue;
                assertThat(sentence.with(arguments)).isEqualTo(new MessageFormat(pattern, ARABIC).format(arguments));
            }
        }
        var counted = new Sentence(days, ARABIC);
        for (int count = 0; count < 1_200; count++) {
            var expected = new MessageFormat(days, ARABIC).format(new Object[] {count});
            assertThat(counted.with(count)).isEqualTo(expected);
            assertThat(counted.with((long) count)).isEqualTo(expected);
        }
    }

    @Test
    void anArgumentThatIsMissingIsShownAsIcuShowsIt() {
        assertThat(new Sentence("إلى {1}", ARABIC).with("واحد"))
                .isEqualTo(new MessageFormat("إلى {1}", ARABIC).format(new Object[] {"واحد"}));
    }
}
