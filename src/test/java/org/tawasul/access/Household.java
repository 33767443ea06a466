package org.tawasul.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.Cast;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Hiding;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Submission;
import org.tawasul.cases.Submitting;
import org.tawasul.identity.As;
import org.tawasul.intake.ReadyDrafts;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/** Somebody of every role, and a case at every distance from them, each with words that stand nowhere else. */
final class Household {
    static final Household NONE = new Household(List.of(), List.of(), List.of(), null);

    private final List<Matter> matters;
    private final List<Reader> readers;
    private final List<Thing> things;
    private final @Nullable JdbcClient jdbc;

    private Household(List<Matter> matters, List<Reader> readers, List<Thing> things, @Nullable JdbcClient jdbc) {
        this.matters = matters;
        this.readers = readers;
        this.things = things;
        this.jdbc = jdbc;
    }

    /** @param officer null for who is not on the staff; @param phone of a citizen who is signed in */
    record Reader(
            String name,
            Visitor visitor,
            @Nullable Officer officer,
            @Nullable String phone) {
        boolean sees(Matter matter) {
            return officer != null && Permission.sees(officer, matter.found());
        }

        boolean knows(Matter matter) {
            return officer != null && Permission.readsPerson(officer, matter.found());
        }

        boolean opensFilesOf(Matter matter) {
            return officer != null && Permission.opensFiles(officer, matter.found());
        }

        /** Sees cases, and may do nothing to those of others. */
        boolean isToBeRefused() {
            return name.equals("auditor");
        }
    }

    /**
     * A case with the words by which it is known.
     *
     * @param word of its subject, and of nothing else in the world
     */
    record Matter(String name, Case found, String word, String person, String phone, String email) {
        boolean isOf(Reader reader) {
            return phone.equals(reader.phone());
        }

        /** What must not stand on any page for this reader. */
        List<String> secretsFrom(Reader reader) {
            var secrets = new ArrayList<String>();
            if (isOf(reader)) return secrets;
            if (!reader.sees(this)) secrets.add(word);
            if (!reader.knows(this)) secrets.addAll(List.of(person, phone, phone.substring(4), email));
            return secrets;
        }
    }

    /**
     * Something else that has a number.
     *
     * @param addresses that begin so name it
     * @param owners who may open it, by name
     */
    record Thing(String addresses, String id, Set<String> owners) {}

    boolean owns(Reader reader, String pattern) {
        return things.stream()
                .filter(thing -> pattern.startsWith(thing.addresses()))
                .anyMatch(thing -> thing.owners().contains(reader.name()));
    }

    List<Matter> matters() {
        return matters;
    }

    List<Reader> readers() {
        return readers;
    }

    /** About each of them, where the address names a case; else once. */
    List<Matter> mattersFor(String pattern) {
        return pattern.contains("{reference}") ? matters : matters.subList(0, 1);
    }

    /** The address with something in the place of each variable. */
    String address(String pattern, Matter matter) {
        var id = things.stream()
                .filter(thing -> pattern.startsWith(thing.addresses()))
                .map(Thing::id)
                .findFirst()
                .orElse("1");
        return pattern.replace("{reference}", matter.found().reference().value())
                .replaceAll("\\{step}", "notes")
                .replaceAll("\\{part}", matter.found().reference().value())
                .replaceAll("\\{token}", "A".repeat(32))
                .replaceAll("\\{draft}", id)
                .replaceAll("\\{returned:returned}", "returned")
                .replaceAll("\\{(on|from|season)}", "2026-03-01")
                .replaceAll("\\{id:\\[0-9a-f-]\\{36}}", "00000000-0000-0000-0000-000000000000")
                .replaceAll("\\{id[^}]*\\{1,18}}", id)
                .replaceAll("\\{[^}]*}", id);
    }

    /** Changes whenever anything happened to the case or its requester's wish. */
    long state(Matter matter) {
        return Objects.requireNonNull(jdbc)
                .sql("select version from cases.cases where case_id = :id")
                .param("id", matter.found().id().value())
                .query(Long.class)
                .single();
    }

    /** Brings them together. */
    @Component
    static class Founder {
        private final Cast cast;
        private final As as;
        private final Submitting submitting;
        private final Assigning assigning;
        private final Hiding hiding;
        private final Cases cases;
        private final People people;
        private final TestClock clock;
        private final JdbcClient jdbc;
        private final Asking asking;
        private final ReadyDrafts drafts;

        Founder(
                Cast cast,
                As as,
                Submitting submitting,
                Assigning assigning,
                Hiding hiding,
                Cases cases,
                People people,
                TestClock clock,
                JdbcClient jdbc,
                Asking asking,
                ReadyDrafts drafts) {
            this.asking = asking;
            this.drafts = drafts;
            this.cast = cast;
            this.as = as;
            this.submitting = submitting;
            this.assigning = assigning;
            this.hiding = hiding;
            this.cases = cases;
            this.people = people;
            this.clock = clock;
            this.jdbc = jdbc;
        }

        Household household() {
            clock.is("2026-03-01T09:00");
            var own = matter("an ordinary case", cast.rubbish, cast.huda, "زمردة");
            var matters = List.of(
                    own,
                    matter("a colleague's case", cast.rubbish, cast.salem, "ياقوتة"),
                    matter("another agency's case", cast.leak, cast.omar, "مرجانة"),
                    matter("a confidential case", cast.secret, null, "عقيقة"),
                    hidden(matter("a hidden requester's case", cast.rubbish, cast.huda, "فيروزة")));
            var readers = List.of(
                    citizen("guest", null),
                    citizen("requester", own.phone()),
                    citizen("another citizen", As.somePhone()),
                    officer("holder", cast.huda),
                    officer("colleague", cast.salem),
                    officer("head", cast.amal),
                    officer("another department's officer", cast.yusuf),
                    officer("coordinator", cast.layla),
                    officer("minister's office", cast.minister),
                    officer("another agency's officer", cast.omar),
                    officer("another agency's coordinator", cast.waterCoordinator),
                    officer("committee", as.appointed(Role.COMMITTEE, 0, 0)),
                    officer("administrator", cast.khalid),
                    officer("auditor", cast.noora),
                    officer("quality team", as.appointed(Role.QUALITY, 0, 0)));
            return new Household(matters, readers, things(own), jdbc);
        }

        private List<Thing> things(Matter own) {
            var huda = as.officer(cast.huda);
            var amal = as.officer(cast.amal);
            huda.get("/staff/desk");
            amal.get("/staff/desk");
            var name = "شيء " + own.word().strip();
            done(huda.post("/staff/desk/views", "list", "open", "name", name));
            done(huda.post("/staff/bulk", "cases", own.found().reference().value(), "step", "NOTE", "text", "ملاحظة"));
            done(amal.post(
                    "/staff/macros", "name", name, "department", Long.toString(cast.cleaning), "note", "ملاحظة"));
            done(amal.post(
                    "/staff/templates/new",
                    "titleAr",
                    name,
                    "titleEn",
                    name,
                    "textAr",
                    "نص",
                    "textEn",
                    "Text",
                    "department",
                    Long.toString(cast.cleaning)));
            asking.ask(own.found().id(), cast.huda, "ما رقم الحاوية؟", clock.instant());
            var requester = as.citizen(own.phone());
            var page = "/track/" + own.found().reference();
            requester.get(page);
            done(requester.postFile(
                    page + "/answers", "files", "bin.txt", new byte[] {'4', '1', '7'}, "text", "في الملف"));
            var draft = drafts.prepare(1, cast.rubbish, cast.maryam, own.word(), clock.instant())
                    .getFirst()
                    .address()
                    .split("/")[2];
            var leaders = Set.of("head", "coordinator");
            return List.of(
                    new Thing("/staff/desk/views/{id", latest("cases.view", "view_id"), Set.of("holder")),
                    new Thing("/staff/bulk/{id", latest("cases.bulk", "bulk_id"), Set.of("holder")),
                    new Thing("/staff/macros/{id", latest("cases.macro", "macro_id"), leaders),
                    new Thing("/staff/cases/{reference}/macros/{id", latest("cases.macro", "macro_id"), Set.of()),
                    new Thing("/staff/templates/{id", latest("cases.template", "template_id"), leaders),
                    new Thing("/files/{id", latest("cases.attachment", "file_id"), Set.of()),
                    new Thing("/new/{draft", draft, Set.of()));
        }

        private static void done(HttpResponse<String> answer) {
            if (answer.statusCode() != 302) throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }

        private String latest(String table, String id) {
            return jdbc.sql("select max(" + id + ") from " + table)
                    .query(String.class)
                    .single();
        }

        private Reader officer(String name, Officer officer) {
            return withToken(new Reader(name, as.officer(officer), officer, null));
        }

        private Reader citizen(String name, @Nullable String phone) {
            return withToken(new Reader(name, phone == null ? as.guest() : as.citizen(phone), null, phone));
        }

        /** With the hidden token of a form: what is refused shall not be refused for want of it. */
        private static Reader withToken(Reader reader) {
            reader.visitor().get(reader.officer() == null ? "/track" : "/staff/account");
            return reader;
        }

        private Matter matter(String name, long service, @Nullable Officer holder, String word) {
            var unique = word + Long.toString(System.nanoTime(), 36);
            var person = "سبيكة " + unique + "ية";
            var phone = As.somePhone();
            var email = unique.replaceAll("[^0-9a-z]", "") + "@example.net";
            long requester = people.register(
                    new People.Registration(
                            Person.Kind.INDIVIDUAL, person, phone, email, Person.Residency.CITIZEN, null, Language.AR),
                    clock.instant());
            var like = cast.submission(service, requester, unique + " مكسورة، هاتفي " + phone);
            var sent = new Submission(
                    like.id(),
                    like.kind(),
                    like.channel(),
                    like.language(),
                    service,
                    0,
                    requester,
                    like.subject(),
                    "أنا " + person + " وبريدي " + email,
                    like.place(),
                    List.of());
            var submitted = submitting.submit(sent, clock.instant());
            if (holder != null) assigning.claim(submitted.id(), holder, clock.instant());
            return new Matter(name, cases.get(submitted.id()), unique + " ", person, phone, email);
        }

        private Matter hidden(Matter matter) {
            hiding.hide(matter.found().id(), clock.instant());
            return new Matter(
                    matter.name(),
                    cases.get(matter.found().id()),
                    matter.word(),
                    matter.person(),
                    matter.phone(),
                    matter.email());
        }
    }
}
