package org.tawasul;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Place;
import org.tawasul.cases.Submission;
import org.tawasul.cases.Submitting;
import org.tawasul.cases.replies.Check;
import org.tawasul.cases.replies.Level;
import org.tawasul.cases.replies.Quality;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Actor;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/**
 * The people of the tests, in a small country of their own beside whatever else the database holds: Huda and Salem of the
 * municipality's cleaning department with their head Amal, Yusuf of its gardens, its coordinator Layla; Omar of the water
 * agency; the auditor Noora, the administrator Khalid; Maryam and Hassan who ask. The municipality works Sunday to
 * Thursday from seven to two.
 */
@Lazy
@DependsOn("demoCountry") // Which is founded only where there are no agencies yet.
public final class Cast {
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    public final long municipality;
    public final long cleaning;
    public final long gardens;
    public final long mayorsOffice;
    public final long water;
    public final long pipes;
    public final long rubbish;
    public final long trees;
    public final long leak;
    public final long secret;
    public final long benches;

    public final Officer huda;
    public final Officer salem;
    public final Officer amal;
    public final Officer yusuf;
    public final Officer layla;
    public final Officer minister;
    public final Officer omar;
    public final Officer waterCoordinator;
    public final Officer noora;
    public final Officer khalid;

    public final long maryam;
    public final long hassan;
    public static final String MARYAMS_PHONE = "+97333001122";
    public static final String HASSANS_PHONE = "+97333003344";

    private final Cases cases;
    private final Submitting submitting;
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;

    Cast(
            Cases cases,
            Submitting submitting,
            Agencies agencies,
            Officers officers,
            Services services,
            Calendars calendars,
            People people,
            Quality quality) {
        this.cases = cases;
        this.submitting = submitting;
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
        // Replies in tests are short; who tests the checks makes an agency strict.
        for (var check : Check.values()) quality.set(check, Quality.NATION, Level.OFF, LONG_AGO, Actor.OPERATOR);
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var day : List.of(
                DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            week.put(day, List.of(new Block(LocalTime.of(7, 0), LocalTime.of(14, 0))));
        }
        long calendar = calendars.open(
                "test-week", new Name("أسبوع الاختبار", "Test week"), Map.copyOf(week), LONG_AGO, Actor.OPERATOR);
        municipality = open("test-municipality", "بلدية الاختبار", "Test Municipality", calendar);
        cleaning = department(municipality, "cleaning", false, "قسم النظافة", "Cleaning");
        gardens = department(municipality, "gardens", false, "قسم الحدائق", "Gardens");
        mayorsOffice = department(municipality, "minister-office", true, "مكتب رئيس البلدية", "Mayor's Office");
        water = open("test-water", "هيئة مياه الاختبار", "Test Water Authority", calendar);
        pipes = department(water, "pipes", false, "قسم الشبكات", "Pipes");
        long group = services.addGroup("test-group", "droplets", new Name("خدمات الاختبار", "Test services"));
        rubbish = service(
                "test-rubbish", group, municipality, cleaning, 2, false, "تراكم القمامة", "Rubbish not collected");
        trees = service("test-trees", group, municipality, gardens, 5, false, "تقليم شجرة", "Tree pruning");
        leak = service("test-leak", group, water, pipes, 1, false, "تسرب مياه", "Water leak");
        secret = service(
                "test-corruption",
                group,
                municipality,
                cleaning,
                3,
                true,
                "بلاغ عن مخالفة موظف",
                "Misconduct of staff");
        benches = service(
                "test-benches",
                group,
                municipality,
                cleaning,
                10,
                false,
                "مقاعد ومظلات عامة",
                "Public benches and shades",
                Kind.SUGGESTION);
        huda = appoint(municipality, cleaning, Role.OFFICER, "test.huda", "هدى المنصوري", "Huda Al Mansoori");
        salem = appoint(municipality, cleaning, Role.OFFICER, "test.salem", "سالم الدوسري", "Salem Al Doseri");
        amal = appoint(municipality, cleaning, Role.HEAD, "test.amal", "أمل العلوي", "Amal Al Alawi");
        yusuf = appoint(municipality, gardens, Role.OFFICER, "test.yusuf", "يوسف الجودر", "Yusuf Al Jowder");
        layla = appoint(municipality, 0, Role.COORDINATOR, "test.layla", "ليلى الخاجة", "Layla Al Khaja");
        minister = appoint(
                municipality, mayorsOffice, Role.MINISTERS_OFFICE, "test.mayor", "منى الزياني", "Mona Al Zayani");
        omar = appoint(water, pipes, Role.OFFICER, "test.omar", "عمر الحداد", "Omar Al Haddad");
        waterCoordinator = appoint(water, 0, Role.COORDINATOR, "test.water", "راشد البنعلي", "Rashed Al Binali");
        noora = appoint(0, 0, Role.AUDITOR, "test.noora", "نورة الكعبي", "Noora Al Kaabi");
        khalid = appoint(0, 0, Role.ADMINISTRATOR, "test.khalid", "خالد المهندي", "Khalid Al Mohannadi");
        maryam = people.register(
                new People.Registration(
                        Person.Kind.INDIVIDUAL,
                        "مريم أحمد",
                        MARYAMS_PHONE,
                        "maryam@example.org",
                        Person.Residency.CITIZEN,
                        Person.Gender.FEMALE,
                        Language.AR),
                LONG_AGO);
        hassan = people.register(
                new People.Registration(
                        Person.Kind.INDIVIDUAL,
                        "Hassan Ali",
                        HASSANS_PHONE,
                        null,
                        Person.Residency.RESIDENT,
                        null,
                        Language.EN),
                LONG_AGO);
    }

    /** Maryam complains about rubbish that is not collected. */
    public Case complaint(Instant at) {
        return complaint(rubbish, maryam, "لم تُجمع القمامة في شارعنا", at);
    }

    public Case complaint(long serviceId, long requesterId, String subject, Instant at) {
        return submitting.submit(submission(serviceId, requesterId, subject), at);
    }

    /** Somebody suggests shade over the benches. */
    public Case suggestion(long requesterId, String subject, Instant at) {
        var told = submission(benches, requesterId, subject);
        return submitting.submit(
                new Submission(
                        told.id(),
                        Kind.SUGGESTION,
                        told.channel(),
                        told.language(),
                        benches,
                        0,
                        requesterId,
                        subject,
                        "أقترح مظلة فوق كل مقعد في الحديقة، فلا يجلس عليها أحد نهارًا من الحر.",
                        null,
                        List.of()),
                at);
    }

    public Submission submission(long serviceId, long requesterId, String subject) {
        return new Submission(
                cases.nextId(),
                Kind.COMPLAINT,
                Channel.WEB,
                Language.AR,
                serviceId,
                0,
                requesterId,
                subject,
                "منذ أسبوع لم يمر أحد لجمع القمامة من الحاوية القريبة من المسجد.",
                Place.of(26.2, 50.5, "قرب المسجد"),
                List.of());
    }

    private long open(String code, String ar, String en, long calendar) {
        return agencies.open(code, "services", calendar, new Name(ar, en), new Name("", ""), LONG_AGO, Actor.OPERATOR);
    }

    private long department(long agency, String code, boolean office, String ar, String en) {
        return agencies.openDepartment(agency, code, office, new Name(ar, en), LONG_AGO, Actor.OPERATOR);
    }

    private long service(
            String code,
            long group,
            long agency,
            long department,
            int days,
            boolean confidential,
            String ar,
            String en,
            Kind... more) {
        var kinds = EnumSet.of(Kind.COMPLAINT, Kind.INQUIRY);
        kinds.addAll(List.of(more));
        var empty = new Name("", "");
        return services.offer(
                new Service(
                        0,
                        code,
                        group,
                        agency,
                        department,
                        kinds,
                        PlaceNeed.OPTIONAL,
                        days,
                        confidential,
                        new Name(ar, en),
                        empty,
                        empty),
                LONG_AGO,
                Actor.OPERATOR);
    }

    private Officer appoint(long agency, long department, Role role, String username, String ar, String en) {
        return officers.get(officers.appoint(
                agency,
                department,
                role,
                username,
                new Name(ar, en),
                username + "@example.org",
                LONG_AGO,
                Actor.OPERATOR));
    }
}
