-- What each case added to the figures, and where: the way back from a figure to its cases. Kept from the journal alone; all of
-- a case is written anew when the journal says something else of it, so there is nothing here that it does not give.
create table insight.trace (
  trace_id      bigint generated always as identity primary key,
  case_id       bigint not null,
  what          text not null,
  day           date not null,
  agency_id     bigint not null,
  department_id bigint not null,
  times         integer not null check (times > 0),
  value         integer not null default 0, -- working seconds of a first reply; the four marks of a rating, a digit each
  calendar      integer not null default 0, -- seconds of a first reply by the clock on the wall
  until         date                        -- of what is open: the day from which it was not; 'infinity' while it is
);

create index trace_of_case on insight.trace (case_id);
create index trace_of_nation on insight.trace (what, day, trace_id) where what <> 'OPEN';
create index trace_of_agency on insight.trace (what, agency_id, day, trace_id, department_id) where what <> 'OPEN';
-- First replies by how long they took, month by month, so that the slowest of any span are found at once.
create index trace_slow_of_nation on insight.trace (date_trunc('month', day::timestamp), value, trace_id)
  where what in ('IN_TIME', 'LATE');
create index trace_slow_of_agency
  on insight.trace (agency_id, date_trunc('month', day::timestamp), value, trace_id, department_id)
  where what in ('IN_TIME', 'LATE');
-- What was open at the end of a day, by the day on which it began to be.
create index trace_open_of_nation on insight.trace (day, until, trace_id) where what = 'OPEN';
create index trace_open_of_agency on insight.trace (agency_id, day, until, trace_id, department_id) where what = 'OPEN';
