package org.tawasul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officers;
import org.tawasul.calendars.Calendars;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Whereabouts;
import org.tawasul.commands.Command;
import org.tawasul.database.Moments;
import org.tawasul.insight.Reach;
import org.tawasul.journal.Actor;
import org.tawasul.journal.seals.Seals;
import org.tawasul.language.Dates;
import org.tawasul.simulation.Rules.Hours;
import org.tawasul.simulation.Rules.Leave;
import org.tawasul.simulation.Rules.Routing;
import picocli.CommandLine;

/** A nation's year in small: what was played is what the database holds, and all of it could have happened. */
class SimulatingTest {
    private static final Scenario SMALL = new Scenario(900, 60, 2022, 53, 7, Rules.ORDINARY);
    private static final Scenario BUSY = new Scenario(30_000, 900, 2022, 53, 7, Rules.ORDINARY);

    private static Simulated year;

    @BeforeAll
    static void play() {
        year = Simulated.year("simulated_once");
    }

    @AfterAll
    static void close() {
        year.close();
    }

    private static Findings played(Scenario scenario, Ledger ledger) {
        var country = year.country();
        var book = year.get(Cases.class);
        return new Year(
                        country,
                        scenario,
                        id -> book.referenceOf(new CaseId(id)),
                        year.get(Whereabouts.class),
                        LocalDate.of(2024, 1, 1).atStartOfDay(Dates.ZONE).toInstant(),
                        ledger)
                .play(count -> {});
    }

    @Test
    void everySealOfItHolds() {
        var verify = year.get("verifyCommand", Command.class);
        assertThat(new CommandLine(verify).execute()).isZero();
    }

    @Test
    void theSameSeedTellsTheSameToTheByte() {
        try (var again = Simulated.year("simulated_again")) {
            assertThat(journal(again)).isEqualTo(journal(year));
            assertThat(again.count("select count(*) from cases.message"))
                    .isEqualTo(year.count("select count(*) from cases.message"));
        }
    }

    @Test
    void eachDayOfTheYearIsSealedWithWhatHappenedOnIt() {
        var seals = year.get(Seals.class).list();
        assertThat(seals.getFirst().day()).isEqualTo(LocalDate.of(2022, 1, 1));
        for (var on : List.of(LocalDate.of(2022, 2, 9), LocalDate.of(2022, 5, 17), LocalDate.of(2022, 11, 6)))
            assertThat(seals)
                    .filteredOn(seal -> seal.day().equals(on))
                    .singleElement()
                    .satisfies(seal -> assertThat(seal.entries())
                            .isPositive()
                            .isEqualTo(year.jdbc()
                                    .sql(
                                            "select count(*) from journal.entry where (at at time zone 'Asia/Bahrain')::date = :day")
                                    .param("day", on)
                                    .query(Long.class)
                                    .single()));
    }

    private static String journal(Simulated simulated) {
        return simulated.jdbc().sql("""
                        select md5(string_agg(concat_ws('|', subject, subject_id, seq, type, at, actor, data, encode(digest, 'hex')), ','
                                              order by subject, subject_id, seq))
                          from journal.entry where subject in ('case', 'rating', 'suggestion', 'message')
                        """).query(String.class).single();
    }

    @Test
    void whatItReportsIsWhatTheDatabaseHolds() {
        var found = played(SMALL, Ledger.NONE);
        assertThat(found.cases)
                .isEqualTo(900)
                .isEqualTo(year.count("select count(*) from cases.cases where kind <> 'SUGGESTION'"));
        assertThat(found.suggestions)
                .isEqualTo(60)
                .isEqualTo(year.count("select count(*) from suggestions.suggestion"));
        assertThat(found.answered)
                .isEqualTo(year.count("select count(*) from cases.cases where answered_at is not null"));
        assertThat(found.onTime).isEqualTo(year.count("select count(*) from cases.cases where answered_at <= due_at"));
        assertThat(found.ratings)
                .isEqualTo(year.count("select count(*) from ratings.rating where rated_at is not null"));
        assertThat(found.withdrawn)
                .isEqualTo(year.count("select count(*) from cases.cases where status = 'WITHDRAWN'"));
        assertThat(found.reopened).isEqualTo(year.count("select coalesce(sum(reopened), 0) from cases.cases"));
        assertThat(found.people).isEqualTo(year.count("select count(*) from people.person"));
        assertThat(found.open).isZero();
        assertThat(year.count("""
                select count(*) from journal.entry where type = 'CaseReplied' and (data->>'first')::boolean and (data->>'onTime')::boolean
                """)).isEqualTo(found.onTime);
    }

    @Test
    void nobodyOfTheStaffDoesAnythingOutsideTheHoursOfTheirAgency() {
        var agencies = year.get(Agencies.class);
        var calendars = year.get(Calendars.class);
        var officers = year.get(Officers.class);
        record Act(Instant at, String actor) {}
        var acts = year.jdbc()
                .sql(
                        "select at, actor from journal.entry where subject in ('case', 'suggestion') and actor like 'officer:%'")
                .query((row, number) -> new Act(Moments.get(row, "at"), row.getString("actor")))
                .list();
        assertThat(acts).hasSizeGreaterThan(2_000).allSatisfy(act -> {
            var officer = officers.get(Actor.officerOf(act.actor()));
            var time = calendars.get(agencies.calendarOf(officer.agencyId(), officer.departmentId()));
            assertThat(time.isWorking(act.at()) || time.isWorking(act.at().minusSeconds(1)))
                    .isTrue();
        });
    }

    @Test
    void nobodyIsToldAndNothingIsReadAgainThatStandsThereAlready() {
        assertThat(year.count("select count(*) from notices.notice")).isZero();
        assertThat(year.count("select count(*) from journal.entry where type = 'MessageSent'"))
                .isGreaterThan(3_000);
        assertThat(year.count("""
                select count(*) from journal.subscription s where name = 'notices'
                   and exists (select from journal.entry e where (e.xid, e.position) > (s.xid, s.position))
                """)).isZero();
    }

    @Test
    void aFolderThatHoldsACountryIsNotPlayedIn() {
        assertThat(year.command("--cases", "10")).isEqualTo(2);
        assertThat(year.command("--cases", "10", "--dry")).isZero();
    }

    @Test
    void whatIsNotOfTheProductIsNotStored() {
        assertThat(year.command("--period", "3")).isEqualTo(2);
    }

    @Test
    void withNothingChangedNothingIsDifferent() {
        var comparing = new Comparing(scenario -> played(scenario, Ledger.NONE));
        var compared = comparing.compare(SMALL, List.of(Change.of("staffing=1").in(Rules.ORDINARY)), 2, done -> {});
        assertThat(Measured.table("", compared.getFirst()))
                .filteredOn(line -> line.contains("±"))
                .hasSize(6)
                .allMatch(line -> line.matches(".*\\+0[.0]* ± 0[.0]*"));
    }

    @Test
    void fewerOfficersAreNeverBetter() {
        var all = played(BUSY, Ledger.NONE);
        var few = played(BUSY.with(Rules.ORDINARY.withStaffing(0.4)), Ledger.NONE);
        assertThat(few.onTimeShare()).isLessThan(all.onTimeShare());
        assertThat(few.meanWorkingDays()).isGreaterThan(all.meanWorkingDays());
    }

    @Test
    void anExperimentSaysWhatFewerOfficersWouldDoAndTouchesNoCase() {
        long entries = year.count("select count(*) from journal.entry");
        var outcome = year.get(Experiment.class).run(Reach.NATION, Change.of("staffing=0.4"), done -> {});
        assertThat(outcome.cases()).isBetween(500L, 6_000L);
        assertThat(outcome.lines()).hasSize(Measured.values().length);
        assertThat(outcome.lines().getFirst()).satisfies(line -> {
            assertThat(line.difference()).isNegative();
            assertThat(line.isSure()).isTrue();
        });
        assertThat(year.count("select count(*) from journal.entry")).isEqualTo(entries);
    }

    @Test
    void aChangeOfOneAgencyIsFeltThere() {
        var country = year.country();
        var agency = country.agencies().getFirst();
        var changed =
                played(BUSY.with(Change.of("staffing:" + agency.code() + "=0.3").in(Rules.ORDINARY)), Ledger.NONE);
        var plain = played(BUSY, Ledger.NONE);
        assertThat(changed.onTimeShareOf(agency.index())).isLessThan(plain.onTimeShareOf(agency.index()));
        assertThat(changed.officers).isLessThan(plain.officers);
    }

    @Test
    void theSamePeopleBringTheSameMattersWhateverChanges() {
        var plain = matters(SMALL);
        assertThat(matters(SMALL.with(new Rules(0.5, 1, "", 10, "", Hours.SIX_DAYS, Routing.SKILLED, Leave.SUMMER))))
                .isEqualTo(plain);
    }

    private static List<String> matters(Scenario scenario) {
        var found = new ArrayList<String>();
        played(scenario, new Ledger() {
            @Override
            public void over(Life life) {
                found.add(life.number + " " + life.submittedAt() + " " + life.matter.subject() + " " + life.importance);
            }
        });
        found.sort(String::compareTo);
        return found;
    }
}
