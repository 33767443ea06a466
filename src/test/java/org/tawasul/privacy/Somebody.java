package org.tawasul.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.Cast;
import org.tawasul.TestClock;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Place;
import org.tawasul.cases.ReplyRatings;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Submission;
import org.tawasul.cases.Submitting;
import org.tawasul.catalogue.Kind;
import org.tawasul.identity.As;
import org.tawasul.identity.OverheardMessages;
import org.tawasul.intake.Writer;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Digits;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;
import org.tawasul.secrets.Envelopes;

/**
 * A person whose name, phone and words nobody else uses, and who has written wherever one can write; the staff quoted
 * them wherever the staff can.
 */
@Lazy
@Component
class Somebody {
    /** What {@link #answered} told. */
    static final String NUMBER = "860412345";

    private final As as;
    private final Cast cast;
    private final TestClock clock;
    private final OverheardMessages messages;
    private final JdbcClient jdbc;
    private final People people;
    private final Cases cases;
    private final Submitting submitting;
    private final Assigning assigning;
    private final Asking asking;
    private final Noting noting;
    private final Replying replying;
    private final ReplyRatings ratings;
    private final Subscriptions subscriptions;
    private final Envelopes envelopes;

    Somebody(
            As as,
            Cast cast,
            TestClock clock,
            OverheardMessages messages,
            JdbcClient jdbc,
            People people,
            Cases cases,
            Submitting submitting,
            Assigning assigning,
            Asking asking,
            Noting noting,
            Replying replying,
            ReplyRatings ratings,
            Subscriptions subscriptions,
            Envelopes envelopes) {
        this.envelopes = envelopes;
        this.as = as;
        this.cast = cast;
        this.clock = clock;
        this.messages = messages;
        this.jdbc = jdbc;
        this.people = people;
        this.cases = cases;
        this.submitting = submitting;
        this.assigning = assigning;
        this.asking = asking;
        this.noting = noting;
        this.replying = replying;
        this.ratings = ratings;
        this.subscriptions = subscriptions;
    }

    /**
     * @param rare in every word that was written; survives folding and stemming
     * @param complaint sent in the browser, with a file, answered and rated
     * @param idea a suggestion that was carried out and told to everybody
     */
    record Known(
            long person,
            String name,
            String first,
            String last,
            String phone,
            String email,
            String number,
            String rare,
            Case complaint,
            Case idea) {
        /** Whatever would say that this person was here. */
        List<String> needles() {
            return List.of(
                    first,
                    last,
                    phone.substring(1),
                    phone.substring(4),
                    email.substring(0, email.indexOf('@')),
                    number,
                    rare,
                    rare.toUpperCase(java.util.Locale.ROOT));
        }
    }

    private static String letters(long number) {
        var letters = new StringBuilder();
        for (long rest = number; letters.length() < 6; rest /= 8) letters.append("bcdfghjk".charAt((int) (rest % 8)));
        return letters.toString();
    }

    /** Nine digits that nobody else was given. */
    static String number(long seed) {
        return Long.toString(100_000_000 + Math.floorMod(seed * 2_654_435_761L, 900_000_000L));
    }

    /** A complaint alone, answered. */
    Case answered(String name, String phone, String subject) {
        long person = people.register(
                new People.Registration(
                        Person.Kind.INDIVIDUAL,
                        name,
                        phone,
                        null,
                        NUMBER,
                        Person.Residency.RESIDENT,
                        null,
                        Language.EN),
                clock.instant());
        var sent = cast.complaint(cast.rubbish, person, subject, clock.instant());
        done(assigning.claim(sent.id(), cast.huda, clock.instant()));
        done(replying.reply(sent.id(), cast.huda, "وصلنا وعالجنا الأمر.", List.of(), clock.instant()));
        return cases.get(sent.id());
    }

    Known known() {
        var unique = letters(System.nanoTime() / 1_000);
        var rare = "qzwx" + unique;
        var first = "ظغخثان" + unique;
        var last = "الزخضوري" + unique;
        var name = first + " " + last;
        var email = "zaf" + unique + "@example.org";
        var number = number(System.nanoTime());
        var writer = new Writer(as.guest(), messages);
        writer.begin("complaint", "test-leak");
        writer.pass("text", "text", "أنا " + name + " وأعاني " + rare + "text منذ أسبوع، هاتفي " + writer.phone);
        writer.pass("place", "words", "بيت " + rare + "place");
        writer.open("files");
        writer.visitor.postFile(
                writer.address("files"),
                "files",
                rare + "file.txt",
                (name + " " + rare + "inside").getBytes(StandardCharsets.UTF_8));
        writer.skipOptionalPages();
        Writer.to(writer.fill(
                "you",
                "kind",
                "INDIVIDUAL",
                "name",
                name,
                "residency",
                "CITIZEN",
                "gender",
                "FEMALE",
                "phone",
                writer.phone,
                "email",
                email,
                "nationalNumber",
                Digits.eastern(number),
                "language",
                "ar"));
        writer.pass("code", "code", writer.code());
        var complaint = cases.find(writer.send()).orElseThrow();
        long person = complaint.matter().requesterId();
        clock.passes(Duration.ofMinutes(2));
        // The latest draft of another browser: typed, and not verified.
        var another = new Writer(as.guest(), messages);
        another.begin("complaint", "test-leak");
        another.pass("text", "text", "مسودة فيها " + rare + "draft من " + name);
        another.pass("place", "words", "قرب " + rare);
        another.open("files");
        another.visitor.postFile(
                another.address("files"),
                "files",
                rare + "draft.txt",
                (rare + "draftfile").getBytes(StandardCharsets.UTF_8));
        another.skipOptionalPages();
        another.fill(
                "you",
                "kind",
                "INDIVIDUAL",
                "name",
                name,
                "residency",
                "CITIZEN",
                "phone",
                writer.phone.substring(4),
                "email",
                email,
                "nationalNumber",
                Digits.eastern(number),
                "language",
                "ar");

        talk(complaint, name, rare);
        var idea = idea(person, name, rare, writer.phone);
        quoteEverywhere(complaint, name, rare, writer.phone, email);
        as.citizen(writer.phone).get("/my");
        subscriptions.catchUp();
        rate(complaint, name, rare);
        return new Known(
                person,
                name,
                first,
                last,
                writer.phone,
                email,
                number,
                rare,
                cases.get(complaint.id()),
                cases.get(idea.id()));
    }

    private void talk(Case complaint, String name, String rare) {
        var omar = cast.omar;
        done(assigning.claim(complaint.id(), omar, clock.instant()));
        done(noting.note(complaint.id(), omar, "اتصلت " + name + " وقالت " + rare + "note", clock.instant()));
        done(asking.ask(complaint.id(), omar, "السيدة " + name + "، أين " + rare + "question؟", clock.instant()));
        var mine = as.citizen(people.get(complaint.matter().requesterId()).phone());
        mine.get("/my/cases/" + complaint.reference());
        var answered = mine.postFile(
                "/track/" + complaint.reference() + "/answers",
                "files",
                rare + "proof.txt",
                (rare + "proven").getBytes(StandardCharsets.UTF_8),
                "text",
                "هنا " + rare + "answer");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(302);
        done(replying.reply(
                complaint.id(),
                omar,
                "السيدة " + name + "، أصلحنا " + rare + "reply أمام بيتك.",
                List.of(),
                clock.instant()));
        clock.passes(Duration.ofMinutes(1));
    }

    private void rate(Case complaint, String name, String rare) {
        var link = ratings.listOf(complaint.id()).getFirst().address();
        var visitor = as.guest();
        visitor.get(link);
        var rated = visitor.post(
                link,
                "handling",
                "5",
                "clarity",
                "4",
                "courtesy",
                "3",
                "ease",
                "2",
                "comment",
                name + " تشكركم على " + rare + "comment");
        assertThat(rated.statusCode()).isEqualTo(302);
    }

    private Case idea(long person, String name, String rare, String phone) {
        var idea = submitting.submit(
                new Submission(
                        cases.nextId(),
                        Kind.SUGGESTION,
                        Channel.WEB,
                        Language.AR,
                        cast.benches,
                        0,
                        person,
                        "مقترح " + rare + "idea",
                        "أقترح أنا " + name + " " + rare + "shade",
                        Place.of(26.123456, 50.654321, "حديقة " + rare),
                        List.of()),
                clock.instant());
        subscriptions.catchUp();
        done(assigning.claim(idea.id(), cast.huda, clock.instant()));
        long id = idea.id().value();
        jdbc.sql("""
                with answered as (
                  update cases.cases set status = 'ANSWERED', answered_at = now(), replied_at = now() where case_id = ?),
                decided as (
                  update suggestions.suggestion
                     set shown = true, named = true, stage = 'PUBLISHED', verdict = 'ACCEPTED', words = ?, decided_at = now(),
                         due_at = null
                   where case_id = ?),
                planned as (
                  insert into suggestions.milestone (case_id, nr, name, due_on, first_due_on, delay_reason, reached_on, change)
                  values (?, 1, ?, current_date, current_date, ?, current_date, ?))
                insert into suggestions.publication (case_id, officer_id, title_ar, title_en, change_ar, change_en, published_at)
                values (?, ?, ?, ?, ?, ?, now())
                """)
                .params(
                        id,
                        "السيد " + name + "، قبلنا " + rare + "words",
                        id,
                        id,
                        "نتصل بصاحبه " + name,
                        "تأخر " + phone,
                        "صار بفضل " + name,
                        id,
                        cast.huda.id(),
                        "ظل",
                        "Shade by " + name,
                        "بفضل " + name,
                        "Call " + phone)
                .update();
        var supported = cast.suggestion(cast.hassan, "نوافير في الحديقة", clock.instant());
        subscriptions.catchUp();
        jdbc.sql("update suggestions.suggestion set shown = true where case_id = ?")
                .param(supported.id().value())
                .update();
        var citizen = as.citizen(phone);
        long number = jdbc.sql("select number from suggestions.suggestion where case_id = ?")
                .param(supported.id().value())
                .query(Long.class)
                .single();
        citizen.get("/suggestions/" + number);
        assertThat(citizen.post("/suggestions/" + number + "/support").statusCode())
                .isEqualTo(302);
        return cases.get(idea.id());
    }

    /** What takes a long way through other steps is written where those would write it. */
    private void quoteEverywhere(Case complaint, String name, String rare, String phone, String email) {
        long id = complaint.id().value();
        var words = name + " " + rare + "quoted " + phone + " " + email;
        var follower = cast.complaint(cast.leak, cast.hassan, "تسرب قريب", clock.instant());
        long reply = jdbc.sql("select max(message_id) from cases.message where case_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        for (var statement : List.of(
                "insert into cases.draft (case_id, officer_id, text, promise, saved_at) values (:id, 1, :words, :words, now())",
                "insert into cases.unsent (case_id, words, at) values (:id, :words, now())",
                "insert into cases.referral (case_id, seq, from_agency, to_agency, officer_id, reason, return_reason, at) values (:id, 99, 1, 2, 1, :words, :words, now())",
                "insert into cases.committee_request (case_id, officer_id, reason, at, settled_at) values (:id, 1, :words, now(), now())",
                "insert into cases.part (case_id, asked, dropped) values (:id, :words, :words)",
                "insert into cases.out_of_turn (case_id, seq, at, agency_id, department_id, by_officer, officer_id, because, words, passed_over, older_case) values (:id, 98, now(), 1, 1, 1, 1, 'OTHER', :words, 1, 1)",
                "insert into cases.pause (case_id, reason, words, officer_id, paused_at, until) values (:id, 'CONTRACTOR', :words, 1, now(), now())",
                "insert into cases.reveal (case_id, officer_id, field, reason, words, at, until) values (:id, 1, 'NAME', 'DANGER', :words, now(), now())",
                "insert into cases.commitment (case_id, message_id, officer_id, agency_id, what, promised_on, remind_on, state, words) values (:id, :reply, 1, 1, :words, current_date, current_date, 'OPEN', :words)",
                "insert into cases.tracking (token_hash, reference, phone, phone_key, words, address_hash, begun_at, asked_at) values (sha256(convert_to(:words, 'UTF8')), :reference, '~', :key, :words, 'x', now(), now())",
                "insert into cases.tracking (token_hash, reference, phone, phone_key, words, address_hash, begun_at, asked_at) values (sha256(convert_to(:phone, 'UTF8')), '99999999999', '~', :key, :words, 'x', now(), now())",
                "with b as (insert into cases.bulk (officer_id, errand, begun_at) values (1, jsonb_build_object('note', :words::text), now()) returning bulk_id) insert into cases.bulk_case (bulk_id, place, reference, case_id, outcome) select bulk_id, 1, :reference, :id, 'DONE' from b",
                "insert into cases.answered_together (leader_id, case_id, message_id, at) values (:id, :follower, :reply, now())",
                "insert into cases.message (case_id, kind, officer_id, text, at) values (:follower, 'REPLY', 1, 'مثل ما قلنا لـ' || ' ' || :named, now())",
                "insert into notices.notice (once, case_id, kind, medium, recipient, language, text, created_at, next_try_at) values ('follower:' || :id, :follower, 'notice.replied', 'EMAIL', 'hassan@example.org', 'ar', 'إلى ' || :named, now(), now())",
                "insert into notices.notice (once, case_id, kind, medium, recipient, language, text, error, created_at, next_try_at) values ('mention:' || :id, :id, 'notice.mention', 'EMAIL', 'omar@example.org', 'ar', :words, 'no such user ' || :words, now(), now())"))
            jdbc.sql(statement)
                    .param("id", id)
                    .param("reply", reply)
                    .param("words", words)
                    .param("named", name + " " + phone)
                    .param("phone", phone)
                    .param("key", envelopes.keyOf("phone", phone))
                    .param("reference", complaint.reference().value())
                    .param("follower", follower.id().value())
                    .update();
    }

    static void done(Outcome outcome) {
        assertThat(outcome).isEqualTo(new Done());
    }
}
