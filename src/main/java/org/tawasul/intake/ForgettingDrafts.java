package org.tawasul.intake;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.cases.erasure.CaseTraces;
import org.tawasul.cases.erasure.Forgotten;
import org.tawasul.files.Destroying;
import org.tawasul.identity.Phones;
import org.tawasul.people.Person;
import org.tawasul.people.PersonTraces;

/** Drafts and confirmations of somebody who is erased go, with their files. */
@Component
class ForgettingDrafts implements CaseTraces, PersonTraces {
    private final Drafts drafts;
    private final Destroying destroying;

    ForgettingDrafts(Drafts drafts, Destroying destroying) {
        this.drafts = drafts;
        this.destroying = destroying;
    }

    @Override
    public void forget(Forgotten forgotten) {
        drafts.deleteOf(forgotten.id());
    }

    /**
     * What the person began in any browser, verified or not: known by the phone that was typed. Of a phone that is another's,
     * too, only what was verified as this person's.
     */
    @Override
    public void forget(Person person, boolean shared, Instant at) {
        var theirs = drafts.listPhones().stream()
                .filter(typed -> typed.personId() == person.id()
                        || !shared && Phones.find(typed.phone()).equals(java.util.Optional.of(person.phone())))
                .map(Drafts.TypedPhone::draftId)
                .toList();
        destroying.destroy(drafts.delete(theirs).stream().flatMap(List::stream).toList());
    }
}
