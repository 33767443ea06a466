package org.tawasul.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tawasul.Cast;
import org.tawasul.TestClock;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.identity.As;
import org.tawasul.identity.Citizen;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/** Suggestions as the tests begin with them: somebody new has an idea, and Huda holds its case. */
@Lazy
@Component
class Idea {
    static final String WORDS = "السلام عليكم، درسنا مقترحك وقبلناه، ونظلل المقاعد هذا الصيف.";
    private static final AtomicInteger IDEAS = new AtomicInteger();

    private final Cast cast;
    private final TestClock clock;
    private final People people;
    private final Assigning assigning;
    private final Showing showing;
    private final Suggestions suggestions;
    private final Studying studying;
    private final Deciding deciding;
    private final Implementing implementing;
    private final Publishing publishing;

    Idea(
            Cast cast,
            TestClock clock,
            People people,
            Assigning assigning,
            Showing showing,
            Suggestions suggestions,
            Studying studying,
            Deciding deciding,
            Implementing implementing,
            Publishing publishing) {
        this.cast = cast;
        this.clock = clock;
        this.people = people;
        this.assigning = assigning;
        this.showing = showing;
        this.suggestions = suggestions;
        this.studying = studying;
        this.deciding = deciding;
        this.implementing = implementing;
        this.publishing = publishing;
    }

    /** @param phone of who had it */
    record Had(Case found, String phone) {
        CaseId id() {
            return found.id();
        }

        Citizen author() {
            return new Citizen(phone);
        }
    }

    /** Nobody has looked at it. */
    Had fresh() {
        var phone = As.somePhone();
        var person = people.register(
                new People.Registration(
                        Person.Kind.INDIVIDUAL,
                        "زينب العلوي",
                        phone,
                        null,
                        Person.Residency.CITIZEN,
                        null,
                        Language.AR),
                clock.instant());
        var subject = "مظلات فوق مقاعد الحديقة " + IDEAS.incrementAndGet();
        return new Had(cast.suggestion(person, subject, clock.instant()), phone);
    }

    Had held() {
        var had = fresh();
        done(assigning.claim(had.id(), cast.huda, clock.instant()));
        return had;
    }

    Had shown() {
        var had = held();
        showing.show(had.id(), true, false, clock.instant());
        return had;
    }

    Had accepted() {
        var had = shown();
        done(studying.study(had.id(), cast.huda, cast.salem.id(), today().plusDays(5), clock.instant()));
        done(deciding.decide(had.id(), cast.huda, Verdict.ACCEPTED, List.of(), WORDS, clock.instant()));
        return had;
    }

    Had published() {
        var had = accepted();
        done(implementing.plan(had.id(), cast.huda, "تركيب المظلات", today().plusDays(30), clock.instant()));
        done(implementing.reach(had.id(), cast.huda, 1, "رُكبت عشر مظلات", clock.instant()));
        done(publishing.publish(had.id(), cast.huda, told(), clock.instant()));
        return had;
    }

    Publication told() {
        return new Publication(
                new Name("ظل فوق مقاعد الحديقة", "Shade over the park benches"),
                new Name("رُكبت عشر مظلات فوق المقاعد.", "Ten shades now stand over the benches."),
                new Name("مقاعد تحت الشمس", "Benches in the sun"),
                new Name("مقاعد في الظل", "Benches in the shade"),
                clock.instant());
    }

    LocalDate today() {
        return clock.instant().atZone(Dates.ZONE).toLocalDate();
    }

    Suggestion now(Had had) {
        suggestions.keepUpWith(List.of(had.id().value()));
        return suggestions.find(had.id()).orElseThrow();
    }

    static void done(Outcome outcome) {
        assertThat(outcome).isEqualTo(new Done());
    }
}
