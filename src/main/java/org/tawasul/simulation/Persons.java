package org.tawasul.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tawasul.demo.Names;
import org.tawasul.demo.Requesters;
import org.tawasul.demo.Table;
import org.tawasul.demo.Table.Row;
import org.tawasul.language.Language;
import org.tawasul.people.People.Registration;
import org.tawasul.people.Person;
import org.tawasul.people.RequesterType;

/**
 * Who asks: 65 in a hundred are men, 23 women and the rest organisations, and of the people 87 in a hundred are citizens, as was
 * reported of those who turned to a ministry. Number 0 is Maryam of the demo country.
 */
final class Persons {
    private static final int MEN = 65;
    private static final int WOMEN = 23;
    private static final int CITIZENS = 87;
    private static final int ARABS = 93;

    private final Names names = new Names();
    private final List<Row> organisations = Table.read("organisations");
    private final long seed;

    Persons(long seed) {
        this.seed = seed;
    }

    /** What one is. @param lot below a hundred, of where one comes from */
    private record Nature(int sex, int lot) {
        boolean isOrganisation() {
            return sex >= MEN + WOMEN;
        }

        boolean isWoman() {
            return sex >= MEN && !isOrganisation();
        }

        boolean isCitizen() {
            return lot < CITIZENS;
        }

        boolean speaksEnglish() {
            return !isOrganisation() && lot >= ARABS;
        }
    }

    private static Nature nature(long seed, int person) {
        var lots = Lots.of(seed, Lots.Of.PERSON, person);
        return new Nature(lots.nextInt(100), lots.nextInt(100));
    }

    static boolean speaksEnglish(long seed, int person) {
        return nature(seed, person).speaksEnglish();
    }

    static RequesterType type(long seed, int person) {
        if (person == 0) return RequesterType.CITIZEN_WOMAN;
        var nature = nature(seed, person);
        if (nature.isOrganisation()) return RequesterType.ORGANISATION;
        if (nature.isCitizen()) return nature.isWoman() ? RequesterType.CITIZEN_WOMAN : RequesterType.CITIZEN_MAN;
        return nature.isWoman() ? RequesterType.RESIDENT_WOMAN : RequesterType.RESIDENT_MAN;
    }

    static boolean hasEmail(int person) {
        return person % 20 < 7;
    }

    Registration registration(int person) {
        if (person == 0)
            return new Registration(
                    Person.Kind.INDIVIDUAL,
                    Requesters.MARYAM.ar(),
                    Requesters.MARYAMS_PHONE,
                    "maryam@example.org",
                    Person.Residency.CITIZEN,
                    Person.Gender.FEMALE,
                    Language.AR);
        var nature = nature(seed, person);
        var random = new Random(seed * 31 + person);
        var phone = "+973" + (person % 2 == 0 ? 3 : 6) + (1_000_000 + person / 2 % 9_000_000);
        if (nature.isOrganisation()) return organisation(phone, random);
        var full = names.any(nature.isWoman() ? "female" : "male", community(nature, random), random);
        boolean english = nature.speaksEnglish();
        return new Registration(
                Person.Kind.INDIVIDUAL,
                english ? full.name().en() : full.name().ar(),
                phone,
                email(full, person),
                nature.isCitizen() ? Person.Residency.CITIZEN : Person.Residency.RESIDENT,
                nature.isWoman() ? Person.Gender.FEMALE : Person.Gender.MALE,
                english ? Language.EN : Language.AR);
    }

    private static String community(Nature nature, Random random) {
        if (nature.isCitizen()) return "gulf";
        return nature.speaksEnglish()
                ? List.of("indian", "pakistani", "filipino").get(random.nextInt(3))
                : "arab";
    }

    private static @Nullable String email(Names.Full full, int person) {
        if (!hasEmail(person)) return null;
        return Names.plain(full.first().en()) + "." + Names.plain(full.family().en()) + person + "@example.org";
    }

    private Registration organisation(String phone, Random random) {
        var name = organisations.get(random.nextInt(organisations.size())).name("name");
        var email = "info@" + name.en().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + ".example.org";
        return new Registration(Person.Kind.ORGANISATION, name.ar(), phone, email, null, null, Language.AR);
    }
}
