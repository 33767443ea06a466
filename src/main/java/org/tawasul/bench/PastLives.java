package org.tawasul.bench;

import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.commands.ProgressBar;

/**
 * Fills the journal with whole lives of two years past in the order in which they came, without the cases themselves: what came in, who took it, two messages, the first
 * reply, four in ten ratings, the end. For whoever reads the journal only; its seals are left out.
 */
final class PastLives {
    private static final int CHUNK = 20_000;

    private final JdbcTemplate jdbc;

    PastLives(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(long lives) {
        jdbc.update("update journal.subscription set xid = pg_current_xact_id()"); // nobody reads it as it comes
        var bar = new ProgressBar("Filling the journal with " + lives + " lives", lives);
        for (long done = 0; done < lives; done += CHUNK) {
            jdbc.update(ADD, (double) done / lives, (double) CHUNK / lives, Math.min(CHUNK, lives - done));
            bar.reach(done);
        }
        bar.finish();
        jdbc.execute("vacuum (analyze) journal.entry");
        jdbc.execute("checkpoint");
    }

    /** A chain is written in one statement here, so nothing has to be looked up to know that it is whole. */
    private static final String ADD = """
            with without_looking as (select set_config('session_replication_role', 'replica', true)),
            service as (
              select service_id, agency_id, service.department_id, row_number() over (order by service_id) - 1 as place,
                     count(*) over () as services
                from catalogue.service, without_looking),
            drawn as (
              select nextval('cases.case_id') as id, now() - interval '730 days' * (1 - (? + random() * ?)) as at, random() as luck,
                     floor(random() * 4)::int as one, floor(random() * 7)::int as kind_of, floor(random() * 5)::int as way
                from generate_series(1, ?::int)),
            laid as (
              select d.*, s.service_id, s.agency_id, s.department_id, o.officer_id, d.at + d.luck * interval '6 days' as replied
                from drawn d
                join service s on s.place = d.id % s.services
                cross join lateral (select min(officer_id) as officer_id from agencies.officer o
                                     where o.department_id = s.department_id and o.role = 'OFFICER') o),
            told (subject, id, seq, type, at, data) as (
              select 'case', id, 1, 'CaseSubmitted', at, jsonb_build_object('caseId', id,
                       'kind', (array['COMPLAINT', 'INQUIRY', 'COMPLAINT', 'SUGGESTION'])[one + 1], 'serviceId', service_id,
                       'agencyId', agency_id, 'departmentId', department_id,
                       'channel', (array['WEB', 'APP', 'PHONE', 'VISIT', 'EMAIL'])[way + 1], 'language', 'ar', 'requesterId', 1,
                       'dueAt', to_char((at + interval '5 days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                       'requester', (array['CITIZEN_MAN', 'CITIZEN_WOMAN', 'ORGANISATION', 'RESIDENT_MAN', 'CITIZEN_MAN',
                         'CITIZEN_MAN', 'RESIDENT_WOMAN'])[kind_of + 1],
                       'area', (array['manama', 'muharraq', 'isa-town', 'riffa', 'hamad-town', 'sitra', ''])[(id % 7) + 1])
                from laid
              union all
              select 'case', id, 2, 'CaseAssigned', at + luck * interval '8 hours', jsonb_build_object('caseId', id,
                       'departmentId', department_id, 'officerId', officer_id, 'claimed', true) from laid
              union all
              select 'case', id, 3, 'CaseReplied', replied, jsonb_build_object('caseId', id, 'messageId', id,
                       'officerId', officer_id, 'agencyId', agency_id, 'departmentId', department_id, 'first', true,
                       'onTime', luck < 0.83, 'overruled', '[]'::jsonb, 'workingSeconds', (luck * 345600)::int,
                       'calendarSeconds', (luck * 518400)::int) from laid where luck < 0.98
              union all
              select 'case', id, 4, 'CaseClosed', replied + interval '2 days', jsonb_build_object('caseId', id)
                from laid where luck < 0.98
              union all
              select 'message', id, 1, 'MessageSent', at, jsonb_build_object('caseId', id, 'medium', 'SMS') from laid
              union all
              select 'message', id, 2, 'MessageSent', replied, jsonb_build_object('caseId', id, 'medium', 'SMS')
                from laid where luck < 0.98
              union all
              select 'rating', id, 1, 'ReplyRated', replied + interval '1 day', jsonb_build_object('caseId', id,
                       'messageId', id, 'agencyId', agency_id, 'departmentId', department_id, 'officerId', officer_id,
                       'handling', one + 2, 'clarity', one + 2, 'courtesy', 5, 'ease', 4, 'change', 0)
                from laid where luck < 0.4)
            insert into journal.entry (subject, subject_id, seq, type, at, actor, data, digest)
            select subject, id, seq, type, at, 'clock', data, ''::bytea from told order by at
            """;
}
