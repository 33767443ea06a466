package org.tawasul.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.people.Person;
import org.tawasul.people.PersonRecords;

/** What somebody began to write and has not sent. */
@Component
class BegunDrafts implements PersonRecords {
    private final Drafts drafts;

    BegunDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public List<Kept> listOf(Person person) {
        return drafts.listOf(person.id()).stream()
                .map(draft -> {
                    var telling = draft.answers().telling();
                    var text = telling == null ? "" : Checks.tidy(telling.text());
                    return new Kept(draft.updatedAt(), "privacy.copy.draft", text);
                })
                .toList();
    }
}
