package org.tawasul.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.catalogue.Period.Question;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.language.Name;

/** A service of agency 1 promises five working days; periods say otherwise. */
class PeriodTableTest {
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final Name NAME = new Name("خدمة", "Service");
    private static final Service SERVICE =
            new Service(7, "s", 1, 1, 1, Set.of(Kind.COMPLAINT), PlaceNeed.NONE, 5, false, NAME, NAME, NAME);
    private static final int HIGH = 3;
    private static final int ORDINARY = 2;

    private static Period period(long agency, long service, @Nullable Kind kind, int importance, int days) {
        return new Period(0, agency, service, kind, importance, days, MAY, null);
    }

    private static int days(int importance, LocalDate on, Period... periods) {
        return new PeriodTable(List.of(periods)).days(new Question(SERVICE, 1, Kind.COMPLAINT, importance, on));
    }

    @Test
    void withoutPeriodsTheCatalogueDecides() {
        assertThat(days(ORDINARY, MAY)).isEqualTo(5);
        var elsewhere = new Question(SERVICE, 2, Kind.COMPLAINT, ORDINARY, MAY);
        assertThat(new PeriodTable(List.of()).days(elsewhere)).isEqualTo(PeriodTable.REFERRED_DAYS);
    }

    @Test
    void whatSaysMostAboutTheCaseDecides() {
        var agency = period(1, 0, null, 0, 9);
        var kind = period(1, 0, Kind.COMPLAINT, 0, 8);
        var importance = period(1, 0, null, HIGH, 7);
        var service = period(1, 7, null, 0, 6);
        assertThat(days(HIGH, MAY, agency)).isEqualTo(9);
        assertThat(days(HIGH, MAY, agency, kind)).isEqualTo(8);
        assertThat(days(HIGH, MAY, agency, kind, importance)).isEqualTo(7);
        assertThat(days(HIGH, MAY, service, agency, kind, importance)).isEqualTo(6);
        assertThat(days(ORDINARY, MAY, agency, kind, importance)).isEqualTo(8);
        assertThat(days(HIGH, MAY, service, period(1, 7, null, HIGH, 1))).isEqualTo(1);
    }

    @Test
    void whatIsForOthersSaysNothing() {
        assertThat(days(ORDINARY, MAY, period(2, 0, null, 0, 1))).isEqualTo(5);
        assertThat(days(ORDINARY, MAY, period(1, 8, null, 0, 1))).isEqualTo(5);
        assertThat(days(ORDINARY, MAY, period(1, 0, Kind.INQUIRY, 0, 1))).isEqualTo(5);
        assertThat(days(ORDINARY, MAY, period(1, 0, null, HIGH, 1))).isEqualTo(5);
    }

    @Test
    void aPeriodHoldsFromItsFirstDayToItsLast() {
        var ofMay = new Period(0, 1, 0, null, 0, 3, MAY, JUNE.minusDays(1));
        assertThat(days(ORDINARY, MAY.minusDays(1), ofMay)).isEqualTo(5);
        assertThat(days(ORDINARY, MAY, ofMay)).isEqualTo(3);
        assertThat(days(ORDINARY, JUNE.minusDays(1), ofMay)).isEqualTo(3);
        assertThat(days(ORDINARY, JUNE, ofMay)).isEqualTo(5);
    }

    @Test
    void theNationsPeriodIsNeverExceededAndMayBeUndercut() {
        var national = period(0, 0, null, 0, 4);
        assertThat(days(ORDINARY, MAY, national)).isEqualTo(4);
        assertThat(days(ORDINARY, MAY, national, period(1, 7, null, 0, 9))).isEqualTo(4);
        assertThat(days(ORDINARY, MAY, national, period(1, 7, null, 0, 2))).isEqualTo(2);
        assertThat(days(HIGH, MAY, national, period(0, 0, null, HIGH, 2))).isEqualTo(2);
        var elsewhere = new Question(SERVICE, 2, Kind.COMPLAINT, ORDINARY, MAY);
        assertThat(new PeriodTable(List.of(national)).days(elsewhere)).isEqualTo(4);
    }

    @Test
    void theCeilingIsTheLeastThatTheNationAllowsOnAnyDay() {
        var untilJune = new Period(1, 0, 0, null, 0, 10, MAY, JUNE.minusDays(1));
        var fromJune = new Period(2, 0, 0, null, 0, 6, JUNE, null);
        var inquiries = new Period(3, 0, 0, Kind.INQUIRY, 0, 2, MAY, null);
        var table = new PeriodTable(List.of(untilJune, fromJune, inquiries));
        assertThat(table.ceilingOf(period(1, 0, null, 0, 9))).contains(fromJune);
        assertThat(table.ceilingOf(new Period(0, 1, 0, null, 0, 9, MAY, MAY.plusDays(3))))
                .contains(untilJune);
        assertThat(table.ceilingOf(period(1, 0, Kind.INQUIRY, 0, 9))).contains(inquiries);
        assertThat(new PeriodTable(List.of()).ceilingOf(period(1, 0, null, 0, 9)))
                .isEmpty();
    }
}
