package org.tawasul.insight.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.insight.review.Agreement.Degree;

/** The worked examples of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, and what follows from the definition. */
class AgreementTest {
    private static final Offset<Double> AS_PRINTED = within(0.0006);

    /** Each text is one observer; each of its characters a unit, a dot where there is no value. */
    private static List<@Nullable Integer[]> units(String... observers) {
        var units = new ArrayList<@Nullable Integer[]>();
        for (int unit = 0; unit < observers[0].length(); unit++) {
            var values = new @Nullable Integer[observers.length];
            for (int i = 0; i < observers.length; i++) {
                char value = observers[i].charAt(unit);
                values[i] = value == '.' ? null : (Integer) (value - '0');
            }
            units.add(values);
        }
        return units;
    }

    @Test
    void twoObserversOfYesAndNoAsInExampleB() {
        var agreement = Agreement.of(units("0100000010", "1110010000"));
        assertThat(agreement.alpha()).hasValueCloseTo(0.095, AS_PRINTED);
        assertThat(agreement.percent()).isEqualTo(60);
        assertThat(agreement.degree()).isEqualTo(Degree.LOW);
    }

    @Test
    void fourObserversWithMissingValuesAsInExampleDWithIntervals() {
        var agreement = Agreement.of(units("123321412...", "1233224125.3", ".3332342251.", "12332441251."));
        assertThat(agreement.alpha()).hasValueCloseTo(0.849, AS_PRINTED);
        assertThat(agreement.units()).isEqualTo(11);
        assertThat(agreement.degree()).isEqualTo(Degree.GOOD);
    }

    @Test
    void whoAlwaysSayTheSameAgreeFullyAndWhoNeverDoDisagree() {
        assertThat(Agreement.of(units("012301", "012301")).alpha()).hasValue(1);
        assertThat(Agreement.of(units("030303", "303030")).alpha().orElseThrow())
                .isNegative();
    }

    @Test
    void withoutAnyDifferenceThereIsNothingToTellApart() {
        var agreement = Agreement.of(units("333333", "333333"));
        assertThat(agreement.alpha()).isEmpty();
        assertThat(agreement.percent()).isEqualTo(100);
        assertThat(agreement.degree()).isEqualTo(Degree.ALIKE);
        assertThat(Agreement.of(units("31", "21")).degree()).isEqualTo(Degree.FEW);
    }

    @Test
    void aPointApartWeighsLessThanThree() {
        var near = Agreement.of(units("01230123", "11230122")).alpha().orElseThrow();
        var far = Agreement.of(units("01230123", "31230120")).alpha().orElseThrow();
        assertThat(near).isGreaterThan(0.8);
        assertThat(far).isLessThan(0.2);
    }

    @Test
    void theIntervalHoldsWhatWasFoundAndNarrowsWithMoreReplies() {
        var few = Agreement.of(units("0123012301", "0123112300"));
        var many = Agreement.of(units("0123012301".repeat(12), "0123112300".repeat(12)));
        assertThat(few.alpha().orElseThrow()).isBetween(few.low(), few.high());
        assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 2);
        assertThat(Agreement.of(units("0123012301", "0123112300"))).isEqualTo(few);
    }
}
