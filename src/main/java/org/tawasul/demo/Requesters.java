package org.tawasul.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.demo.Table.Row;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.people.People;
import org.tawasul.people.People.Registration;
import org.tawasul.people.Person;

/** Who asks in the demo country: citizens, residents of several communities, companies. The same number is the same person. */
@Component
public class Requesters {
    /** Has cases in many stages, to be looked at by whoever tries out the citizen's side. */
    public static final String MARYAMS_PHONE = "+97336001122";

    public static final Name MARYAM = new Name("مريم العلوي", "Maryam Al Alawi");
    static final int MARYAM_COMES_EVERY = 190;
    private static final long SEED = 7;

    private final People people;
    private final Names names = new Names();
    private final List<Row> organisations = Table.read("organisations");

    Requesters(People people) {
        this.people = people;
    }

    /** Somebody not yet registered. */
    record Requester(Registration told) {
        Language language() {
            return told.language();
        }
    }

    static boolean isMaryams(int number) {
        return number % MARYAM_COMES_EVERY == 0;
    }

    /** Who submits the case of this number; three in ten have submitted one just before. */
    Requester ofCase(int number) {
        if (isMaryams(number))
            return new Requester(told(
                    Person.Kind.INDIVIDUAL,
                    MARYAM.ar(),
                    MARYAMS_PHONE,
                    "maryam@example.org",
                    Person.Residency.CITIZEN,
                    Person.Gender.FEMALE,
                    Language.AR));
        int digit = number % 10;
        return person(digit < 7 ? number : number - digit + digit - 6);
    }

    long register(Requester requester, Instant at) {
        return people.register(requester.told(), at);
    }

    private Requester person(int number) {
        var random = new Random(SEED + 31L * number);
        var phone = "+9733%s%06d".formatted(random.nextBoolean() ? "3" : "6", 100_000 + number);
        if (random.nextInt(100) < 8) return organisation(phone, random);
        int community = random.nextInt(100);
        boolean female = random.nextInt(100) < 42;
        var full = names.any(
                female ? "female" : "male",
                community < 68
                        ? "gulf"
                        : community < 84
                                ? "arab"
                                : List.of("indian", "pakistani", "filipino").get(random.nextInt(3)),
                random);
        boolean arabic = community < 84 && random.nextInt(100) < 97;
        var name = arabic ? full.name().ar() : full.name().en();
        var email = random.nextInt(100) < 35
                ? Names.plain(full.first().en()) + "."
                        + Names.plain(full.family().en()) + number + "@example.org"
                : null;
        return new Requester(told(
                Person.Kind.INDIVIDUAL,
                name,
                phone,
                email,
                community < 68 ? Person.Residency.CITIZEN : Person.Residency.RESIDENT,
                random.nextInt(100) < 10 ? null : female ? Person.Gender.FEMALE : Person.Gender.MALE,
                arabic ? Language.AR : Language.EN));
    }

    private Requester organisation(String phone, Random random) {
        var name = Wording.any(organisations, random).name("name");
        var email = "info@" + name.en().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + ".example.org";
        return new Requester(told(Person.Kind.ORGANISATION, name.ar(), phone, email, null, null, Language.AR));
    }

    private static Registration told(
            Person.Kind kind,
            String name,
            String phone,
            @Nullable String email,
            Person.@Nullable Residency residency,
            Person.@Nullable Gender gender,
            Language language) {
        return new Registration(kind, name, phone, email, residency, gender, language);
    }
}
