package org.tawasul.simulation;

import java.util.List;
import java.util.Set;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.events.InterimReplied;
import org.tawasul.cases.events.RequesterAnswered;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Event;
import org.tawasul.notices.events.MessageSent;
import org.tawasul.simulation.Life.Told;

/**
 * Each stage is told to who asks, by SMS and to those who have one by e-mail; of a year that was played only the journal knows
 * that, and nobody's phone rings.
 */
final class Notifying {
    private static final int SMS_SECONDS = 4;
    private static final int EMAIL_SECONDS = 9;

    private static final Set<Class<? extends Event>> TOLD = Set.of(
            CaseSubmitted.class,
            CaseAssigned.class,
            CaseReferred.class,
            RequesterAsked.class,
            RequesterAnswered.class,
            CaseReplied.class,
            CaseClosed.class,
            CaseReopened.class,
            CaseWithdrawn.class,
            DelayAnnounced.class,
            InterimReplied.class);

    private Notifying() {}

    /** What is sent because of a step; that somebody works on it only the first time. */
    static List<Told> after(Life life, Told told) {
        boolean assigned = told.event() instanceof CaseAssigned;
        boolean again = assigned && life.knownToBeAssigned;
        life.knownToBeAssigned |= assigned;
        if (again || !TOLD.contains(told.event().getClass()) || isWithin(told.event())) return List.of();
        var sms = sent(life, "SMS", told, SMS_SECONDS);
        return Persons.hasEmail(life.person) ? List.of(sms, sent(life, "EMAIL", told, EMAIL_SECONDS)) : List.of(sms);
    }

    private static boolean isWithin(Event event) {
        return event instanceof CaseReferred referred && referred.fromAgencyId() == referred.toAgencyId();
    }

    private static Told sent(Life life, String medium, Told because, int seconds) {
        var event = new MessageSent(life.state.id().value(), medium);
        return new Told(MessageSent.SUBJECT, event, because.at().plusSeconds(seconds), Actor.CLOCK);
    }
}
