package org.tawasul.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.suggestions.Suggestion.Study;
import org.tawasul.suggestions.events.StudyBegun;

/** Says who studies a suggestion and until when; said again, it changes. */
@Service
public class Studying {
    private final SuggestionSteps steps;
    private final Suggestions suggestions;
    private final Officers officers;

    Studying(SuggestionSteps steps, Suggestions suggestions, Officers officers) {
        this.steps = steps;
        this.suggestions = suggestions;
        this.officers = officers;
    }

    public Outcome study(CaseId id, Officer officer, long studentId, LocalDate until, Instant at) {
        return steps.take(Act.STUDY, id, officer, held -> {
            long agency = held.suggestion().agencyId();
            if (!mayStudy(studentId, agency)) return new Refused(Refusal.NO_SUCH_TARGET);
            suggestions.study(id, new Study(studentId, at, until), Owed.endOf(until));
            boolean again = held.suggestion().study() != null;
            return steps.record(new StudyBegun(id.value(), agency, studentId, until, again), officer.actor(), at);
        });
    }

    private boolean mayStudy(long studentId, long agencyId) {
        return officers.listOfAgency(agencyId).stream().anyMatch(each -> each.id() == studentId && studies(each));
    }

    /** Who works on cases; the minister's office watches. */
    static boolean studies(Officer officer) {
        return officer.role() == Role.OFFICER || officer.role() == Role.HEAD || officer.role() == Role.COORDINATOR;
    }
}
