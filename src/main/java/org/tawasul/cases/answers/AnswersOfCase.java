package org.tawasul.cases.answers;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.cases.access.Identities;
import org.tawasul.cases.desk.CaseAddition;
import org.tawasul.cases.desk.OpenCase;

/** Shows the answers on the page of the case, covered like the rest of the requester's words. */
@Component
class AnswersOfCase implements CaseAddition {
    private final FormAnswers answers;
    private final Identities identities;
    private final InstantSource clock;

    AnswersOfCase(FormAnswers answers, Identities identities, InstantSource clock) {
        this.answers = answers;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public void addTo(OpenCase open) {
        var given = answers.listOf(open.id());
        if (given.isEmpty()) {
            open.model().addAttribute("answers", List.of());
            return;
        }
        var identity = identities.of(open.found(), open.officer(), clock.instant());
        var cover = identities.cover(open.found(), identity);
        open.model()
                .addAttribute(
                        "answers",
                        given.stream().map(answer -> answer.covered(cover)).toList());
    }
}
