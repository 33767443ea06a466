package org.tawasul.bench;

import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.commands.ProgressBar;

/**
 * Fills the country with cases of years past: one in twenty open, spread over all services, departments and officers, each
 * with a sealed entry of the journal.
 */
final class Population {
    private static final int CHUNK = 20_000;
    private static final double OPEN_SHARE = 0.05;

    private final JdbcTemplate jdbc;

    Population(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        var count = jdbc.queryForObject("select count(*) from cases.cases", Long.class);
        return count == null ? 0 : count;
    }

    /** Adds cases until there are so many. */
    void growTo(long cases, long personId) {
        long have = count();
        if (have >= cases) return;
        var bar = new ProgressBar("Filling to " + cases, cases - have);
        add(cases - have, OPEN_SHARE, personId, bar);
    }

    /** Adds so many cases, all of them open. */
    void addOpen(long cases, long personId) {
        add(cases, 1, personId, new ProgressBar("Opening " + cases, cases));
    }

    private void add(long cases, double openShare, long personId, ProgressBar bar) {
        for (long done = 0; done < cases; done += CHUNK) {
            jdbc.update(ADD, 0, personId, openShare, Math.min(CHUNK, cases - done));
            bar.reach(done);
        }
        bar.finish();
        tidy();
    }

    /** Gives a department at least so many open cases, so that its desk is as full in a small country as in a large one. */
    void fillDesk(long departmentId, int open, long personId) {
        var have = jdbc.queryForObject(OPEN, Integer.class, departmentId);
        if (have == null || have >= open) return;
        jdbc.update(ADD, departmentId, personId, 1.0, open - have);
        tidy();
    }

    private void tidy() {
        jdbc.execute("vacuum (analyze) cases.cases");
        jdbc.execute("vacuum (analyze) journal.entry");
        jdbc.execute("checkpoint");
    }

    private static final String OPEN = """
            select count(*) from cases.cases
             where department_id = ? and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
            """;

    private static final String ADD = """
            with chosen as (select ?::bigint as department_id),
            service as (
              select service_id, agency_id, service.department_id, row_number() over (order by service_id) - 1 as place,
                     count(*) over () as services
                from catalogue.service join chosen on chosen.department_id in (0, service.department_id)),
            drawn as (
              select nextval('cases.case_id') as case_id, ?::bigint as person, number,
                     now() - random() * interval '700 days' as at, random() < ?::float8 as open, random() as luck
                from generate_series(1, ?::int) number),
            laid as (
              select d.*, s.service_id, s.agency_id, s.department_id,
                     (select o.officer_id from agencies.officer o
                       where o.department_id = s.department_id and o.role = 'OFFICER' and d.luck < 0.7
                       order by o.officer_id offset (d.case_id % 2) limit 1) as officer_id
                from drawn d
                join service s on s.place = d.case_id % s.services),
            told as (
              select l.*, jsonb_build_object('caseId', case_id, 'kind', 'COMPLAINT', 'serviceId', service_id,
                       'agencyId', agency_id, 'departmentId', department_id, 'channel', 'WEB', 'language', 'ar',
                       'requesterId', person, 'dueAt',
                       to_char((at + interval '5 days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as data
                from laid l),
            sealed as (
              select t.*, journal.digest(decode(repeat('00', 32), 'hex'), 'case', case_id, 1, 'CaseSubmitted', at,
                       'person:' || person, data) as digest
                from told t),
            written as (
              insert into cases.cases (
                case_id, kind, status, service_id, agency_id, department_id, officer_id, importance, channel, language,
                requester_id, subject, text, place, latitude, longitude, submitted_at, due_at, agency_since,
                agency_due_at, answered_at, replied_at, closed_at, version, digest)
              select case_id, 'COMPLAINT',
                     case when not open then 'CLOSED' when officer_id is null then 'RECEIVED' else 'ASSIGNED' end,
                     service_id, agency_id, department_id, officer_id, 2, 'WEB', 'ar', person,
                     'انقطاع الماء في الحي منذ الصباح', repeat('منذ الصباح انقطع الماء عن بيوتنا ولم يخبرنا أحد بالسبب. ', 6),
                     'قرب المسجد', 26.2, 50.5, at, at + interval '5 days', at,
                     case when open then now() + (luck - 0.3) * interval '10 days' else at + interval '5 days' end,
                     case when not open then at + luck * interval '5 days' end,
                     case when not open then at + luck * interval '5 days' end,
                     case when not open then at + luck * interval '9 days' end, 1, digest
                from sealed)
            insert into journal.entry (subject, subject_id, seq, type, at, actor, data, digest)
            select 'case', case_id, 1, 'CaseSubmitted', at, 'person:' || person, data, digest from sealed
            """;
}
