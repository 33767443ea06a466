package org.tawasul.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TypedTest {
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void whatWasNotTypedIsEmpty() {
        assertThat(Typed.text(null)).isEmpty();
        assertThat(Typed.text(" \n ")).isEmpty();
        assertThat(Typed.day(null)).isEmpty();
    }

    @Test
    void textStandsWithoutTheBlanksAroundIt() {
        assertThat(Typed.text("  تسرب مياه \n")).isEqualTo("تسرب مياه");
    }

    @Test
    void aDayIsReadInDigitsOfEitherScript() {
        assertThat(Typed.day(" 2026-03-01 ")).hasValue(FIRST_OF_MARCH);
        assertThat(Typed.day("٢٠٢٦-٠٣-٠١")).hasValue(FIRST_OF_MARCH);
        assertThat(Typed.day("2026-02-30")).isEmpty();
        assertThat(Typed.day("tomorrow")).isEmpty();
    }

    @Test
    void bothEndsOfWhatIsAllowedAreAllowed() {
        var last = FIRST_OF_MARCH.plusDays(2);
        assertThat(Typed.day("2026-03-01", FIRST_OF_MARCH, last)).hasValue(FIRST_OF_MARCH);
        assertThat(Typed.day("2026-03-03", FIRST_OF_MARCH, last)).hasValue(last);
        assertThat(Typed.day("2026-02-28", FIRST_OF_MARCH, last)).isEmpty();
        assertThat(Typed.day("2026-03-04", FIRST_OF_MARCH, last)).isEmpty();
    }
}
