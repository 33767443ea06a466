package org.tawasul.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.identity.Citizen;
import org.tawasul.identity.Phones;
import org.tawasul.intake.Answers.Requester;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/** Makes a person of what somebody tells about themselves, once their phone is known to be theirs. */
@Service
class Introducing {
    private final People people;
    private final Drafts drafts;

    Introducing(People people, Drafts drafts) {
        this.people = people;
        this.drafts = drafts;
    }

    /** @param phone verified; @param told checked */
    @Transactional
    public void introduce(DraftKey key, Requester told, String phone, Instant at) {
        var kind = Person.Kind.valueOf(String.valueOf(told.kind()));
        boolean isIndividual = kind == Person.Kind.INDIVIDUAL;
        var email = Checks.tidy(told.email());
        long person = people.register(
                new People.Registration(
                        kind,
                        Checks.tidy(told.name()).replaceAll("\\s+", " "),
                        phone,
                        email.isEmpty() ? null : email,
                        told.number().orElse(null),
                        isIndividual ? Person.Residency.valueOf(String.valueOf(told.residency())) : null,
                        isIndividual ? gender(told.gender()) : null,
                        Language.of(told.language())),
                at);
        drafts.identify(key, person, phone);
    }

    /** What is known of whoever is signed in, but no national number: a phone may be a household's. For a guest only the language that they read. */
    Requester prefilled(@Nullable Citizen citizen, Language language) {
        if (citizen == null) return new Requester(null, null, null, null, null, null, null, language.code(), null);
        var phone = Phones.display(citizen.phone());
        return people.listOf(citizen.phone()).stream()
                .findFirst()
                .map(known -> new Requester(
                        known.kind().name(),
                        known.name(),
                        known.residency() == null ? null : known.residency().name(),
                        known.gender() == null ? null : known.gender().name(),
                        null,
                        phone,
                        known.email(),
                        known.language().code(),
                        null))
                .orElseGet(() -> new Requester(null, null, null, null, null, phone, null, language.code(), null));
    }

    private static Person.@Nullable Gender gender(@Nullable String told) {
        for (var gender : Person.Gender.values()) if (gender.name().equals(told)) return gender;
        return null;
    }
}
