package org.tawasul.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.TawasulTest;
import org.tawasul.language.Language;

@TawasulTest
class PageTest {
    @Autowired
    Papers papers;

    @Test
    void numbersAreGroupedByThousandsInTheReadersDigits() {
        var western = papers.page(Language.EN, false);
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        var random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            assertThat(western.number(number)).isEqualTo(format.format(number));
        }
        assertThat(papers.page(Language.AR, true).number(-1_234_567L)).isEqualTo("-١٬٢٣٤٬٥٦٧");
    }

    @Test
    void decimalsAreRoundedAsOnPaperAndNothingHasNoSign() {
        var western = papers.page(Language.EN, false);
        assertThat(western.number(1_234.25, 1)).isEqualTo("1,234.3");
        assertThat(western.number(-999.95, 1)).isEqualTo("-1,000.0");
        assertThat(western.number(-0.04, 1)).isEqualTo("0.0");
        assertThat(western.number(2.5, 0)).isEqualTo("3");
        assertThat(western.number(Double.NaN, 1)).isEqualTo("–");
        assertThat(papers.page(Language.AR, true).number(1_234.5, 1)).isEqualTo("١٬٢٣٤٫٥");
    }
}
