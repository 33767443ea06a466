package org.tawasul.insight.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tawasul.insight.open.Cell.Place;
import org.tawasul.insight.open.Month.Group;

/** What follows from all datasets of a release together. */
class HidingTest {
    private static final int K = Counted.K;

    @Provide
    Arbitrary<List<Counted>> months() {
        return Counted.months();
    }

    @Property(tries = 1_000)
    void noSmallGroupIsPublished(@ForAll("months") List<Counted> cases) {
        Counted.month(cases)
                .published(K)
                .values()
                .forEach(cells -> cells.stream()
                        .filter(cell -> cell.shows(Base.RECEIVED))
                        .forEach(cell -> assertThat(cell.count(Base.RECEIVED))
                                .matches(count -> count == 0 || count >= K, cell + " is no small group")));
    }

    /** One of the smallest groups, or several together: any that make up fewer than is published. */
    @Property(tries = 1_000)
    void noSmallGroupCanBeComputedFromAllDatasetsTogether(@ForAll("months") List<Counted> cases) {
        var attacker = new Attacker(Counted.month(cases), K);
        var small = attacker.groups().stream()
                .filter(group -> attacker.count(group) < K)
                .toList();
        for (int i = 0; i < small.size(); i++) {
            assertUnknown(attacker, List.of(small.get(i)));
            for (int j = i + 1; j < small.size(); j++) {
                if (!small.get(i).of().equals(small.get(j).of())) continue;
                assertUnknown(attacker, List.of(small.get(i), small.get(j)));
                for (int l = j + 1; l < small.size(); l++)
                    if (small.get(i).of().equals(small.get(l).of()))
                        assertUnknown(attacker, List.of(small.get(i), small.get(j), small.get(l)));
            }
        }
    }

    private static void assertUnknown(Attacker attacker, List<Group> groups) {
        long count = groups.stream().mapToLong(attacker::count).sum();
        if (count < K)
            assertThat(attacker.knows(groups)).as(groups + " are " + count).isFalse();
    }

    /** The power works alone serve «power»: how many asked them about water would be 304 − 300. */
    @Test
    void theDifferenceOfTwoDatasetsIsHiddenInOneOfThem() {
        var month = Counted.month(List.of(
                cases("power-works", "power", 300),
                cases("power-works", "water", 4),
                cases("water-works", "water", 500),
                cases("city", "roads", 90)));
        assertThat(new Attacker(month, K).knows(List.of(new Group("LINKS", "power-works", "water"))))
                .isFalse();
    }

    @Test
    void whereNothingIsSmallNothingIsHidden() {
        var month = Counted.month(
                List.of(cases("a", "g", 40), cases("a", "h", 20), cases("b", "h", 30), cases("c", "i", 15)));
        month.published(K).values().forEach(cells -> assertThat(cells).allMatch(cell -> cell.shows(Base.RECEIVED)));
    }

    @Test
    void aSmallAgencyTakesTheSmallestOtherWithIt() {
        var month = Counted.month(
                List.of(cases("a", "g", 400), cases("b", "g", 3), cases("c", "g", 90), cases("d", "g", 25)));
        assertThat(hiddenOf(month)).containsExactlyInAnyOrder("b", "d");
        assertThat(month.published(K).getOrDefault(Dataset.SERVICES, List.of()))
                .filteredOn(cell -> cell.place().equals(new Place("g", "")))
                .allMatch(cell -> cell.shows(Base.RECEIVED));
    }

    @Test
    void ofAMonthOfFewNothingIsPublished() {
        Counted.month(List.of(cases("a", "g", 4), cases("b", "h", 5)))
                .published(K)
                .values()
                .forEach(cells -> assertThat(cells).noneMatch(cell -> cell.shows(Base.RECEIVED)));
    }

    private static Counted cases(String agency, String group, long count) {
        return new Counted(agency, group, "complaint", "web", "man", count);
    }

    private static List<String> hiddenOf(Month month) {
        var hidden = new ArrayList<String>();
        for (var cell : month.published(K).getOrDefault(Dataset.AGENCIES, List.of()))
            if (!cell.shows(Base.RECEIVED)) hidden.add(cell.row());
        return hidden;
    }
}
