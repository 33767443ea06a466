package org.tawasul.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate FIFTH_OF_MARCH = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5/3/2026",
                "05-03-2026",
                "2026-03-05",
                "2026/3/5",
                "٥/٣/٢٠٢٦",
                "٥ ٣ ٢٠٢٦",
                "5.3.2026",
                "5 مارس 2026",
                "٥ مارس ٢٠٢٦ م",
                "5 March 2026",
                "5 mar 2026",
                "16/9/1447",
                "١٦/٩/١٤٤٧",
                "1447-09-16",
                "16 رمضان 1447",
                "16 رمضان 1447 هـ",
                "١٦ رَمَضان ١٤٤٧هـ",
                "16 Ramadan 1447 AH"
            })
    void aDayIsReadHoweverItIsWritten(String typed) {
        assertThat(Days.find(typed)).contains(FIFTH_OF_MARCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "31/2/2026", "1/13/2026", "30/13/1447", "5/3/26", "5/3/1600", "5 3", "1/2/3/2026"
            })
    void whatIsNoDayIsNone(String typed) {
        assertThat(Days.find(typed)).isEmpty();
    }

    @Property
    void aDayThatIsWrittenByEitherCalendarInEitherDigitsIsTheSameDay(@ForAll("days") LocalDate on) {
        assertThat(Days.find(Days.inGregorian(on))).contains(on);
        assertThat(Days.find(Digits.eastern(Days.inGregorian(on)))).contains(on);
        assertThat(Days.find(Days.inHijri(on))).contains(on);
        assertThat(Days.find(Digits.eastern(Days.inHijri(on)))).contains(on);
    }

    @Property
    void aDayThatWeWroteInWordsIsReadAgain(@ForAll("days") LocalDate on, @ForAll Language language) {
        assertThat(Days.find(Dates.shortly(on, language))).contains(on);
        assertThat(Days.find(Dates.hijri(on, language))).contains(on);
        assertThat(Days.find(on.toString())).contains(on);
    }

    @Test
    void theThirtiethOfAShortMonthIsNoDay() {
        // Shaban of 1447 has 29 days.
        assertThat(Days.find("29/8/1447")).isPresent();
        assertThat(Days.find("30/8/1447")).isEmpty();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2070, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
