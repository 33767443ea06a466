package org.tawasul.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Case;
import org.tawasul.cases.Message;
import org.tawasul.demo.Wording;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Event;
import org.tawasul.language.Language;

/** A case while it is played: its state, what is known of its future, and what is to be written down of it. */
final class Life {
    /** An entry of the journal, of whatever subject. */
    record Told(String subject, Event event, Instant at, Actor actor) {}

    record Said(long messageId, Message.Kind kind, long officerId, Instant at) {}

    /** @param usedMicros of its time by the agency that sends it on; 0 within an agency */
    record Moved(
            int seq,
            org.tawasul.cases.Holder from,
            org.tawasul.cases.Holder to,
            long officerId,
            Instant at,
            long usedMicros) {}

    record Delayed(Instant until, long messageId, Instant at, int told) {}

    /** A reply, and what its requester thought of it; no marks while they have not said. */
    static final class Answer {
        final long messageId;
        final long agencyId;
        final long departmentId;
        final long officerId;
        final Instant at;
        Instant closesAt;
        int @Nullable [] marks;

        @Nullable
        Instant ratedAt;

        Answer(long messageId, long agencyId, long departmentId, long officerId, Instant at, Instant closesAt) {
            this.messageId = messageId;
            this.agencyId = agencyId;
            this.departmentId = departmentId;
            this.officerId = officerId;
            this.at = at;
            this.closesAt = closesAt;
        }
    }

    final long number;
    final Country.Offer offer;
    final int person;
    final Language language;
    final Wording.Matter matter;
    /** The outage that it tells of; -1 for none. */
    final int outage;

    Case state;
    int bureau;
    int importance;
    boolean misplaced;
    boolean moved;
    boolean asks;
    boolean asked;
    boolean triaged;
    boolean waits;
    boolean read;
    /** Whether a note among the staff is to be written, and whether the requester is to hear how it stands. */
    boolean noted;

    boolean heard;
    boolean givenBack;

    /** When the reply was written that waits for approval, or was the last to wait. */
    @Nullable
    Instant proposedAt;

    boolean knownToBeAssigned;

    /** Seconds of work that are left until the reply. */
    long left;

    /** Who works on it or goes on with it, or null. */
    @Nullable
    Worker worker;

    /** Things that are still to happen to it whether it is open or not. */
    int expected;

    boolean over;

    @Nullable
    Delayed delayed;

    @Nullable
    Moved move;

    @Nullable
    Idea idea;

    /** Whoever writes it down keeps here how far it was written. */
    final Chains chains = new Chains();

    final List<Said> said = new ArrayList<>(4);
    final List<Answer> answers = new ArrayList<>(1);

    Life(long number, Matters.Brought brought, Case state) {
        this.number = number;
        this.offer = brought.offer();
        this.person = brought.person();
        this.language = brought.language();
        this.matter = brought.matter();
        this.outage = brought.outage();
        this.state = state;
        this.bureau = offer.bureau().index();
    }

    boolean isOpen() {
        return state.status().isOpen();
    }

    long submittedAt() {
        return state.matter().submittedAt().getEpochSecond();
    }

    /** What becomes of a suggestion beside its case. */
    static final class Idea {
        @Nullable
        String verdict;

        @Nullable
        String reason;

        @Nullable
        Instant decidedAt;

        int decision;

        @Nullable
        Instant plannedAt;

        java.time.@Nullable LocalDate dueOn;

        @Nullable
        Instant reachedAt;

        @Nullable
        Instant publishedAt;

        long officerId;

        /** Until when the agency owes to say how it goes on. */
        @Nullable
        Instant toTell;

        final boolean shown;
        final boolean named;

        Idea(boolean shown, boolean named) {
            this.shown = shown;
            this.named = named;
        }
    }
}
