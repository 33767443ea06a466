package org.tawasul.cases.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Cases;
import org.tawasul.language.Texts;
import org.tawasul.people.Person;
import org.tawasul.people.PersonRecords;

/** What somebody answered to the questions of services, for the copy that they may ask for. */
@Component
class AnswersOfPerson implements PersonRecords {
    private static final int MOST = 1_000;

    private final Cases cases;
    private final FormAnswers answers;
    private final Texts texts;

    AnswersOfPerson(Cases cases, FormAnswers answers, Texts texts) {
        this.texts = texts;
        this.cases = cases;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public List<Kept> listOf(Person person) {
        var kept = new ArrayList<Kept>();
        for (var found : cases.listOf(List.of(person.id()), MOST))
            for (var answer : answers.listOf(found.id())) {
                var said = FormAnswers.told(answer, person.language(), texts);
                if (said.isEmpty()) continue;
                kept.add(new Kept(
                        found.matter().submittedAt(),
                        "forms.answers.of-requester",
                        found.reference().grouped() + " · "
                                + answer.field().label().in(person.language()) + ": " + said));
            }
        kept.sort(Comparator.comparing(Kept::at));
        return kept;
    }
}
