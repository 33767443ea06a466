package org.tawasul.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.database.Moments;
import org.tawasul.intake.Answers.Filled;
import org.tawasul.intake.Answers.Papers;
import org.tawasul.intake.Answers.Requester;
import org.tawasul.intake.Answers.Section;
import org.tawasul.intake.Answers.Sent;
import org.tawasul.intake.Answers.Telling;
import org.tawasul.intake.Answers.Topic;
import org.tawasul.intake.Answers.Whereabouts;
import org.tawasul.secrets.Envelopes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is being written. A page is saved as it was sent, in one statement, before anybody asks whether it will do. */
@Repository
public class Drafts {
    /** Since the last page was sent. */
    static final Duration KEPT = Duration.ofDays(30);
    /** How long the confirmation of what was sent can be read. */
    static final Duration CONFIRMED = Duration.ofDays(7);

    private static final String PHONE = "phone";
    private static final String EMAIL = "email";
    private static final String NATIONAL_NUMBER = "nationalNumber";
    private static final String COLUMNS = " draft_id, case_id, answers, person_id, phone, updated_at, submitted_at ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Cases cases;
    private final Envelopes envelopes;

    Drafts(JdbcClient jdbc, JsonMapper json, Cases cases, Envelopes envelopes) {
        this.envelopes = envelopes;
        this.jdbc = jdbc;
        this.json = json;
        this.cases = cases;
    }

    /** Begins a draft in the browser of that secret. */
    DraftKey begin(String secret, Answers answers, Instant at) {
        var key = new DraftKey(DraftKey.freshId(), secret);
        jdbc.sql("""
                insert into intake.draft (draft_id, browser, case_id, answers, updated_at, expires_at)
                values (:id, :browser, :case, :answers::jsonb, :at, :expires)
                """)
                .param("id", key.id())
                .param("browser", key.browser())
                .param("case", cases.nextId().value())
                .param("answers", written(answers))
                .param("at", Moments.bound(at))
                .param("expires", Moments.bound(at.plus(KEPT)))
                .update();
        return key;
    }

    /** Being written still or sent already. */
    Draft get(DraftKey key, Instant at) {
        return find(key, at, "").orElseThrow(NoSuchDraft::new);
    }

    /** Being written still. */
    Draft getOpen(DraftKey key, Instant at) {
        return open(get(key, at));
    }

    /** Being written still; whoever else wants to send it waits until this transaction ends. */
    Draft getOpenForSending(DraftKey key, Instant at) {
        return open(find(key, at, "for update").orElseThrow(NoSuchDraft::new));
    }

    boolean isOpen(DraftKey key, Instant at) {
        return find(key, at, "").filter(draft -> draft.submittedAt() == null).isPresent();
    }

    private static Draft open(Draft draft) {
        if (draft.submittedAt() != null) throw new AlreadySubmitted(draft.id());
        return draft;
    }

    private Optional<Draft> find(DraftKey key, Instant at, String lock) {
        return jdbc.sql("select" + COLUMNS + """
                  from intake.draft where draft_id = :id and browser = :browser and expires_at > :at
                """ + lock)
                .param("id", key.id())
                .param("browser", key.browser())
                .param("at", Moments.bound(at))
                .query((row, number) -> draft(row))
                .optional();
    }

    /** Saves a page as it was sent. What is new about the person has to be verified anew. */
    Draft save(DraftKey key, Section section, Instant at) {
        return jdbc.sql("""
                update intake.draft
                   set answers = answers || jsonb_build_object(:name::text, :section::jsonb),
                       person_id = case when :name = 'requester' then null else person_id end,
                       file_ids = case when :name = 'papers' then :files::bigint[] else file_ids end,
                       updated_at = :at, expires_at = :expires
                 where draft_id = :id and browser = :browser and expires_at > :at and submitted_at is null
                returning """ + COLUMNS)
                .param("id", key.id())
                .param("browser", key.browser())
                .param("name", nameOf(section))
                .param("section", json.writeValueAsString(section instanceof Requester told ? sealed(told) : section))
                .param("files", filesOf(section))
                .param("at", Moments.bound(at))
                .param("expires", Moments.bound(at.plus(KEPT)))
                .query((row, number) -> draft(row))
                .optional()
                .orElseGet(() -> getOpen(key, at));
    }

    /** The phone is theirs, and we know who they are. */
    void identify(DraftKey key, long personId, String phone) {
        jdbc.sql("""
                update intake.draft set person_id = :person, phone = :phone
                 where draft_id = :id and browser = :browser and submitted_at is null
                """)
                .param("id", key.id())
                .param("browser", key.browser())
                .param("person", personId)
                .param("phone", envelopes.seal(PHONE, phone))
                .update();
    }

    /** Sent: only what the confirmation needs is kept, and that for a week. */
    void close(DraftKey key, Sent sent, Instant at) {
        jdbc.sql("""
                update intake.draft
                   set answers = :answers::jsonb, submitted_at = :at, expires_at = :expires, person_id = null,
                       phone = null, file_ids = '{}'
                 where draft_id = :id
                """)
                .param("id", key.id())
                .param("answers", written(Answers.sent(sent)))
                .param("at", Moments.bound(at))
                .param("expires", Moments.bound(at.plus(CONFIRMED)))
                .update();
    }

    /** What was begun in this browser and not sent, the latest first. */
    List<Draft> listUnfinished(String secret, Instant at) {
        return jdbc
                .sql("select" + COLUMNS + """
                          from intake.draft
                         where browser = :browser and submitted_at is null and expires_at > :at
                         order by updated_at desc limit 10
                        """)
                .param("browser", DraftKey.browser(secret))
                .param("at", Moments.bound(at))
                .query((row, number) -> draft(row))
                .list()
                .stream()
                .filter(Draft::isWorthKeeping)
                .limit(3)
                .toList();
    }

    /** Takes a draft away at its owner's wish. Gives the files that it had. */
    List<Long> discard(DraftKey key) {
        return jdbc
                .sql("""
                        delete from intake.draft
                         where draft_id = :id and browser = :browser and submitted_at is null returning file_ids
                        """)
                .param("id", key.id())
                .param("browser", key.browser())
                .query((row, number) -> ids(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Takes away some of the drafts that nobody came back to, and confirmations of long ago; gives the files they had. */
    Swept deleteExpired(Instant asOf, int most) {
        var files = jdbc.sql("""
                delete from intake.draft where draft_id in (
                  select draft_id from intake.draft where expires_at <= :at order by expires_at limit :most
                     for update skip locked)
                returning file_ids
                """)
                .param("at", Moments.bound(asOf))
                .param("most", most)
                .query((row, number) -> ids(row))
                .list();
        return new Swept(files.size(), files.stream().flatMap(List::stream).toList());
    }

    /** Takes away the confirmation of a case. */
    void deleteOf(CaseId id) {
        jdbc.sql("delete from intake.draft where case_id = :case and submitted_at is not null")
                .param("case", id.value())
                .update();
    }

    /** A phone that stands in a draft, as it was typed; empty for none. @param personId 0 while nobody was verified */
    record TypedPhone(String draftId, long personId, String phone) {}

    /** Of all that is being written: drafts are kept for a month only. */
    List<TypedPhone> listPhones() {
        return jdbc.sql("""
                select draft_id, person_id, coalesce(phone, answers -> 'requester' ->> 'phone', '') as phone
                  from intake.draft where submitted_at is null and answers -> 'requester' is not null
                """)
                .query((row, number) -> new TypedPhone(
                        row.getString("draft_id"),
                        row.getLong("person_id"),
                        envelopes.open(PHONE, row.getString("phone"))))
                .list();
    }

    /** What somebody whose phone was verified is writing. */
    List<Draft> listOf(long personId) {
        return jdbc.sql("select" + COLUMNS
                        + " from intake.draft where person_id = :person order by updated_at limit 50")
                .param("person", personId)
                .query((row, number) -> draft(row))
                .list();
    }

    /** Gives the files that each had. */
    List<List<Long>> delete(List<String> draftIds) {
        return jdbc.sql("delete from intake.draft where draft_id = any (:ids) returning file_ids")
                .param("ids", draftIds.toArray(String[]::new))
                .query((row, number) -> ids(row))
                .list();
    }

    record Swept(int drafts, List<Long> files) {}

    /** Those of the given files that a draft still has. */
    List<Long> filesAmong(List<Long> fileIds) {
        var ids = fileIds.toArray(Long[]::new);
        return jdbc.sql("""
                select distinct file_id from intake.draft, unnest(file_ids) as file_id
                 where file_ids <> '{}' and file_ids && :ids and file_id = any (:ids)
                """).param("ids", ids).query(Long.class).list();
    }

    /** Whether a draft of this browser has the file. */
    boolean hasFile(String secret, long fileId) {
        return jdbc.sql("""
                select exists (select 1 from intake.draft
                                where file_ids <> '{}' and file_ids @> array[:file::bigint] and browser = :browser)
                """)
                .param("file", fileId)
                .param("browser", DraftKey.browser(secret))
                .query(Boolean.class)
                .single();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("draft_id"),
                new CaseId(row.getLong("case_id")),
                json.readValue(opened(row.getString("answers")), Answers.class),
                row.getLong("person_id"),
                envelopes.openOrNull(PHONE, row.getString("phone")),
                Moments.get(row, "updated_at"),
                Moments.find(row, "submitted_at"));
    }

    private String written(Answers answers) {
        return sealed(json.writeValueAsString(answers));
    }

    /** Answers as they are kept: phone, e-mail and national number sealed. */
    String sealed(String answers) {
        return worded(answers, envelopes::seal);
    }

    String opened(String answers) {
        return worded(answers, envelopes::open);
    }

    /** Answers with another wording of what is sealed; it is given the kind and what is kept. */
    String worded(String answers, BinaryOperator<String> wording) {
        if (!(json.readTree(answers) instanceof ObjectNode all)) return answers;
        for (var section : List.of("requester", "sent"))
            if (all.get(section) instanceof ObjectNode told)
                for (var kind : List.of(PHONE, EMAIL, NATIONAL_NUMBER)) {
                    var said = told.get(kind);
                    if (said != null && said.isString()) told.put(kind, wording.apply(kind, said.asString()));
                }
        return json.writeValueAsString(all);
    }

    private Requester sealed(Requester told) {
        return told.known(
                envelopes.sealOrNull(NATIONAL_NUMBER, told.nationalNumber()),
                envelopes.sealOrNull(PHONE, told.phone()),
                envelopes.sealOrNull(EMAIL, told.email()));
    }

    private static List<Long> ids(ResultSet row) throws SQLException {
        return List.of((Long[]) row.getArray("file_ids").getArray());
    }

    private static String nameOf(Section section) {
        return switch (section) {
            case Topic topic -> "topic";
            case Telling telling -> "telling";
            case Filled filled -> "filled";
            case Whereabouts place -> "place";
            case Papers papers -> "papers";
            case Requester requester -> "requester";
        };
    }

    private static Long @Nullable [] filesOf(Section section) {
        if (!(section instanceof Papers papers)) return null;
        return papers.files().stream().map(Answers.Paper::fileId).toArray(Long[]::new);
    }
}
