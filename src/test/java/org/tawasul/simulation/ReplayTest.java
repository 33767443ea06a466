package org.tawasul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Answering;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Closing;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Submission;
import org.tawasul.cases.Submitting;
import org.tawasul.cases.Triaging;
import org.tawasul.cases.Withdrawing;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.replies.Letter;
import org.tawasul.cases.replies.Proposals;
import org.tawasul.cases.replies.Proposing;
import org.tawasul.cases.replies.SendingReplies;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.sweeps.Sweep;

/** Lives that were played are lived again, step by step through the use cases of the product: nothing is different. */
class ReplayTest {
    private static final int SAMPLE = 150;

    private final Simulated year = Simulated.year("simulated_replayed");
    private final Cases cases = year.get(Cases.class);
    private final Journal journal = year.get(Journal.class);

    @Test
    void eachLifeThatWasPlayedIsTheOneThatTheUseCasesMake() throws Exception {
        var sample = year.jdbc().sql("""
                        (select case_id from cases.cases where kind <> 'SUGGESTION' and (case_id in (select subject_id from journal.entry where subject = 'case' and type in ('ReplyReturned', 'InterimReplied')) or referred > 0 or reopened > 0 or escalated > 0)
                          order by case_id limit :n)
                        union
                        (select case_id from cases.cases where kind <> 'SUGGESTION' order by case_id limit :n)
                        order by case_id
                        """).param("n", SAMPLE).query(Long.class).list();
        assertThat(sample).hasSizeGreaterThan(SAMPLE);
        for (long id : sample) {
            long again = replay(id);
            assertThat(told(again)).as("entries of case " + id).isEqualTo(told(id));
            assertThat(row(again)).as("row of case " + id).isEqualTo(row(id));
        }
        year.close();
    }

    /** The row but for its own ids and seal. */
    private Map<String, Object> row(long id) {
        var row = new TreeMap<>(year.jdbc()
                .sql("select * from cases.cases where case_id = :id")
                .param("id", id)
                .query()
                .singleRow());
        row.keySet().removeAll(List.of("case_id", "digest"));
        return row;
    }

    /** The entries but for the ids of the case and its messages. */
    private List<String> told(long id) {
        return journal.listOf("case", id).stream()
                .map(entry -> entry.seq() + " " + entry.type() + " " + entry.at() + " " + entry.actor() + " "
                        + entry.data().replaceAll("\"(caseId|messageId)\": ?\\d+", "\"$1\": 0"))
                .toList();
    }

    private long replay(long id) throws Exception {
        var was = cases.get(new CaseId(id));
        var matter = was.matter();
        var again = cases.nextId();
        var first = journal.get("case", id, 1);
        year.get(Submitting.class)
                .submit(
                        new Submission(
                                again,
                                matter.kind(),
                                matter.channel(),
                                matter.language(),
                                was.serviceId(),
                                0,
                                matter.requesterId(),
                                matter.subject(),
                                matter.text(),
                                matter.place(),
                                List.of()),
                        first.at());
        for (var entry : journal.listOf("case", id).stream().skip(1).toList()) {
            var outcome = step(again, entry, was.course().closingReason());
            if (outcome != null) assertThat(outcome).as(entry.toString()).isInstanceOf(Done.class);
        }
        return again.value();
    }

    private @org.jspecify.annotations.Nullable Outcome step(
            CaseId id, Entry entry, @org.jspecify.annotations.Nullable String closingReason) throws Exception {
        var at = entry.at();
        return switch (entry.type()) {
            case "CaseTriaged" -> {
                var told = journal.decode(entry, CaseTriaged.class);
                yield year.get(Triaging.class).triage(id, officer(entry), told.serviceId(), told.importance(), at);
            }
            case "CaseAssigned" -> {
                var told = journal.decode(entry, CaseAssigned.class);
                yield year.get(Assigning.class).assign(id, officer(entry), told.officerId(), at);
            }
            case "CaseReferred" -> {
                var told = journal.decode(entry, CaseReferred.class);
                var why = new Referring.Why(ReferralReason.COMPETENCE, "");
                yield year.get(Referring.class)
                        .refer(id, officer(entry), told.toAgencyId(), told.toDepartmentId(), why, at);
            }
            case "RequesterAsked" -> year.get(Asking.class).ask(id, officer(entry), "?", at);
            case "RequesterAnswered" -> year.get(Answering.class).answer(id, "!", List.of(), at);
            case "NoteAdded" -> year.get(Noting.class).note(id, officer(entry), "…", at);
            case "InterimReplied" ->
                year.get(SendingReplies.class).replyInterim(id, officer(entry), Letter.of("…"), List.of(), at);
            case "ReplyProposed" ->
                year.get(Proposing.class).propose(id, officer(entry), Letter.of("…"), List.of(), at);
            case "ReplyReturned" -> year.get(Proposing.class).giveBack(id, officer(entry), proposal(id), "…", at);
            case "CaseReplied" ->
                year.get(Proposals.class).find(id).isPresent()
                        ? year.get(Proposing.class).approve(id, officer(entry), proposal(id), at)
                        : year.get(Replying.class).reply(id, officer(entry), "…", List.of(), at);
            case "CaseClosed" -> year.get(Closing.class).close(id, officer(entry), closingReason, at);
            case "CaseReopened" -> year.get(Reopening.class).reopenByRequester(id, "…", at);
            case "CaseWithdrawn" -> year.get(Withdrawing.class).withdraw(id, at);
            case "CaseEscalated" -> {
                year.get("escalating", Sweep.class).sweep(at);
                yield null;
            }
            case "DelayAnnounced" -> {
                year.get("announcingDelay", Sweep.class).sweep(at);
                yield null;
            }
            default -> throw new IllegalStateException("Nobody plays " + entry);
        };
    }

    private String proposal(CaseId id) {
        return year.get(Proposals.class).find(id).orElseThrow().code();
    }

    private Officer officer(Entry entry) {
        return year.get(Officers.class).get(Actor.officerOf(entry.actor()));
    }
}
