package org.tawasul.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Somebody with every right on the database changes the journal, and is found out. */
class VerifyingTest {
    private static final String CHANGED =
            "does not match its seal: it was changed, or else the one before it, with a fitting seal";

    record Weighed(long grams, String note) implements Event {}

    private final JournalDatabase database = JournalDatabase.open();
    private final Verifying verifying =
            new Verifying(database.jdbc, new JdbcTransactionManager(database.source), List.of());

    @BeforeEach
    void threeScalesOfFiveEntries() {
        database.empty();
        var journal = database.journal();
        for (int i = 1; i <= 5; i++)
            for (long scale = 1; scale <= 3; scale++)
                journal.append(
                        "scale",
                        scale,
                        new Weighed(i * 100L, "صنجة " + i),
                        Instant.parse("2026-03-01T06:00:00.123456Z").plusSeconds(i),
                        Actor.officer(scale));
    }

    private void tamper(String... statements) {
        database.jdbc.sql("alter table journal.entry disable trigger all").update();
        for (var statement : statements) database.jdbc.sql(statement).update();
        database.jdbc.sql("alter table journal.entry enable trigger all").update();
    }

    private List<String> faults() {
        return verifying.verify(progress -> {}).faults().stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void anUntouchedJournalHasNoFaults() {
        var result = verifying.verify(progress -> {});
        assertThat(result.faults()).isEmpty();
        assertThat(result.entries()).isEqualTo(15);
        assertThat(result.subjects()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type = 'Measured'",
                "at = at + interval '1 microsecond'",
                "actor = 'officer:7'",
                "data = data || '{\"grams\": 301}'",
                "data = data - 'note'"
            })
    void aChangedFieldIsNamed(String change) {
        for (int seq : new int[] {1, 3, 5}) {
            threeScalesOfFiveEntries();
            tamper("update journal.entry set " + change + " where subject_id = 2 and seq = " + seq);
            assertThat(faults()).containsExactly("scale 2 entry " + seq + " " + CHANGED);
        }
    }

    @Test
    void aChangedSealIsNamedAndNotTheEntryAfterIt() {
        for (int seq : new int[] {1, 3, 5}) {
            threeScalesOfFiveEntries();
            tamper("update journal.entry set digest = sha256('x') where subject_id = 2 and seq = " + seq);
            assertThat(faults())
                    .containsExactly("scale 2 entry " + seq
                            + " was changed: its seal is not the one that the next entry was built on");
        }
    }

    @Test
    void aChangedNumberIsNamedAndTheHoleThatItLeaves() {
        tamper("update journal.entry set seq = 6 where subject_id = 2 and seq = 3");
        assertThat(faults())
                .containsExactly(
                        "scale 2 entry 3 is missing", "scale 2 entry 6 was added: its subject does not know of it");
    }

    @Test
    void anEntryGivenToAnotherSubjectIsNamedAtBoth() {
        tamper("update journal.entry set subject_id = 4 where subject_id = 2 and seq = 5");
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "scale 2 entry 5 is missing",
                        "scale 4 entry 1 is missing",
                        "scale 4 entry 2 is missing",
                        "scale 4 entry 3 is missing",
                        "scale 4 entry 4 is missing",
                        "scale 4 has entries, but its own row is gone");
        threeScalesOfFiveEntries();
        tamper("update journal.entry set subject = 'balance' where subject_id = 2 and seq = 1");
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "scale 2 entry 1 is missing",
                        "balance 2 entry 1 was changed: content and seal do not match, and nothing tells which of them is right",
                        "balance 2 has entries, but its own row is gone");
    }

    @Test
    void aRemovedEntryIsNamed() {
        for (int seq : new int[] {1, 3, 5}) {
            threeScalesOfFiveEntries();
            tamper("delete from journal.entry where subject_id = 2 and seq = " + seq);
            assertThat(faults()).containsExactly("scale 2 entry " + seq + " is missing");
        }
    }

    @Test
    void aRemovedSubjectIsNamed() {
        tamper("delete from journal.entry where subject_id = 3");
        assertThat(faults()).hasSize(5).allMatch(fault -> fault.matches("scale 3 entry [1-5] is missing"));
        threeScalesOfFiveEntries();
        tamper("delete from journal.head where subject_id = 3");
        assertThat(faults()).containsExactly("scale 3 has entries, but its own row is gone");
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() {
        tamper(
                "update journal.entry set seq = 99 where subject_id = 2 and seq = 2",
                "update journal.entry set seq = 2 where subject_id = 2 and seq = 3",
                "update journal.entry set seq = 3 where subject_id = 2 and seq = 99");
        assertThat(faults())
                .containsExactly(
                        "scale 2 entry 2 stands where another entry was",
                        "scale 2 entry 3 stands where another entry was");
    }

    @Test
    void anEntryRewrittenWithAFittingSealIsFoundByWhatFollows() {
        tamper("""
                update journal.entry e
                   set actor = 'officer:7',
                       digest = journal.digest(b.digest, e.subject, e.subject_id, e.seq, e.type, e.at, 'officer:7', e.data)
                  from journal.entry b
                 where e.subject_id = 2 and e.seq = 3 and b.subject_id = 2 and b.seq = 2
                """);
        assertThat(faults()).containsExactly("scale 2 entry 4 " + CHANGED);
    }

    @Test
    void aLastEntryRewrittenWithAFittingSealIsFoundByItsSubject() {
        tamper("""
                update journal.entry e
                   set actor = 'officer:7',
                       digest = journal.digest(b.digest, e.subject, e.subject_id, e.seq, e.type, e.at, 'officer:7', e.data)
                  from journal.entry b
                 where e.subject_id = 2 and e.seq = 5 and b.subject_id = 2 and b.seq = 4
                """);
        assertThat(faults())
                .containsExactly(
                        "scale 2 entry 5 is not the last entry that its subject knows: one of the two was rewritten");
    }

    @Test
    void anEntryPutBeforeItsPredecessorInTheOrderOfReadingIsNamed() {
        tamper("update journal.entry set xid = '1' where subject_id = 2 and seq = 3");
        assertThat(faults()).containsExactly("scale 2 entry 3 would be read before the entry that it follows");
    }

    @Test
    void severalFaultsOfOneSubjectAreEachNamed() {
        tamper(
                "update journal.entry set actor = 'nobody' where subject_id = 1 and seq = 2",
                "delete from journal.entry where subject_id = 1 and seq = 4",
                "delete from journal.entry where subject_id = 3 and seq = 5");
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "scale 1 entry 2 " + CHANGED, "scale 1 entry 4 is missing", "scale 3 entry 5 is missing");
    }
}
