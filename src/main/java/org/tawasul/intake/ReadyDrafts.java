package org.tawasul.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Services;
import org.tawasul.database.Moments;
import org.tawasul.intake.Answers.Papers;
import org.tawasul.intake.Answers.Requester;
import org.tawasul.intake.Answers.Telling;
import org.tawasul.intake.Answers.Topic;
import org.tawasul.intake.Answers.Whereabouts;
import org.tawasul.people.People;
import org.tawasul.secrets.Envelopes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes drafts that want nothing but the last click, for measuring that click and for breaking it. To send one as a
 * browser does: GET any page with a form for the token, then POST {@code _csrf} to {@link Ready#address} with the cookies
 * of that answer and {@link Ready#cookie}; the answer leads to {@code …/done}.
 */
@Component
public class ReadyDrafts {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Drafts drafts;
    private final Envelopes envelopes;
    private final Cases cases;
    private final Services services;
    private final People people;

    ReadyDrafts(
            JdbcClient jdbc,
            JsonMapper json,
            Drafts drafts,
            Envelopes envelopes,
            Cases cases,
            Services services,
            People people) {
        this.jdbc = jdbc;
        this.json = json;
        this.drafts = drafts;
        this.envelopes = envelopes;
        this.cases = cases;
        this.services = services;
        this.people = people;
    }

    /**
     * A draft that waits to be sent.
     *
     * @param address where to post to: {@code /new/<draft>/check}
     * @param cookie with its name, as over HTTP: {@code drafts=<secret>}
     * @param caseId what it becomes
     */
    public record Ready(String address, String cookie, CaseId caseId) {}

    /** As many drafts as asked for, each of a browser of its own, all of one person and about one service. */
    public List<Ready> prepare(int count, long serviceId, long personId, String text, Instant at) {
        var who = people.get(personId);
        var answers = json.writeValueAsString(new Answers(
                new Topic(kind(serviceId), serviceId, 0, null),
                Telling.of(text),
                null,
                new Whereabouts("26.229000", "50.569000", null, null),
                new Papers(List.of(), true, null),
                new Requester(
                        who.kind().name(),
                        who.name(),
                        who.residency() == null ? null : who.residency().name(),
                        null,
                        null,
                        who.phone(),
                        null,
                        who.language().code(),
                        null),
                null));
        var ready = new ArrayList<Ready>(count);
        var ids = new String[count];
        var browsers = new byte[count][];
        var caseIds = new Long[count];
        var fresh = cases.nextIds(count);
        for (int i = 0; i < count; i++) {
            var key = new DraftKey(DraftKey.freshId(), DraftKey.freshSecret());
            ids[i] = key.id();
            browsers[i] = key.browser();
            caseIds[i] = fresh.get(i).value();
            ready.add(new Ready(key.address("check"), DraftCookie.name(false) + "=" + key.secret(), fresh.get(i)));
        }
        jdbc.sql("""
                insert into intake.draft (draft_id, browser, case_id, answers, person_id, phone, updated_at, expires_at)
                select id, browser, case_id, :answers::jsonb, :person, :phone, :at, :expires
                  from unnest(:ids::text[], :browsers::bytea[], :cases::bigint[]) as one (id, browser, case_id)
                """)
                .param("answers", drafts.sealed(answers))
                .param("person", personId)
                .param("phone", envelopes.seal("phone", who.phone()))
                .param("at", Moments.bound(at))
                .param("expires", Moments.bound(at.plus(Drafts.KEPT)))
                .param("ids", ids)
                .param("browsers", browsers)
                .param("cases", caseIds)
                .update();
        return ready;
    }

    private Kind kind(long serviceId) {
        return Choosing.takenAs(services.get(serviceId), Kind.COMPLAINT);
    }
}
