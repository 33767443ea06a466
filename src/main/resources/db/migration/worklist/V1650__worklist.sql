create schema worklist;

-- Everything here but the indicators is built from the journal, so it may be built anew. Ids only: no words, no names.

-- Whose each thing is that gives work, as its source reads it.
create table worklist.subject (
  subject_id    bigint not null,
  source        text not null,
  agency_id     bigint not null,
  department_id bigint not null,  -- 0 while the agency has not said which
  officer_id    bigint not null,  -- 0 while nobody has it
  trait         text not null,    -- what its source wants to know of it later
  confidential  boolean not null,
  primary key (subject_id, source)
) with (fillfactor = 80);

create table worklist.task (
  subject_id    bigint not null,
  source        text not null,
  opened_in     bigint not null,  -- position of the journal's entry with which it began
  kind          text not null,
  nr            bigint not null,  -- tells several of a kind apart
  agency_id     bigint not null,  -- 0 for the nation's staff
  department_id bigint not null,
  officer_id    bigint not null,
  doer          text not null,    -- the role that does it while nobody has it
  confidential  boolean not null, -- known only to who has it and who leads; stands in no sum
  since         timestamptz not null,
  due_at        timestamptz not null,
  due_fixed     boolean not null, -- a day was named; else the indicator says it
  stands_since  timestamptz,      -- it waits for somebody outside, and no time passes
  stood         bigint not null,  -- seconds of working time
  done_at       timestamptz,
  done_by       bigint not null default 0,
  ending        text check (ending in ('DONE', 'PASSED', 'VOID')),
  seconds       bigint not null default 0, -- of working time that it took
  primary key (subject_id, source, opened_in, kind, nr),
  check ((done_at is null) = (ending is null))
) with (fillfactor = 80);

-- What is due first: one's own, what nobody has, of a department, of an agency, of the nation; each also of one kind.
create index task_of_officer on worklist.task (officer_id, due_at, opened_in, kind)
  where done_at is null and stands_since is null;
create index task_of_nobody on worklist.task (doer, agency_id, department_id, due_at, opened_in, kind)
  where done_at is null and stands_since is null and officer_id = 0;
create index task_of_department on worklist.task (agency_id, department_id, due_at, opened_in, kind)
  where done_at is null and stands_since is null;
create index task_of_agency on worklist.task (agency_id, due_at, opened_in, kind)
  where done_at is null and stands_since is null;
create index task_of_nation on worklist.task (due_at, opened_in, kind)
  where done_at is null and stands_since is null;
create index kind_of_department on worklist.task (agency_id, department_id, kind, due_at, opened_in)
  where done_at is null and stands_since is null;
create index kind_of_agency on worklist.task (agency_id, kind, due_at, opened_in)
  where done_at is null and stands_since is null;
create index kind_of_nation on worklist.task (kind, due_at, opened_in)
  where done_at is null and stands_since is null;
-- What stands for an officer, and what they did last.
create index standing_of_officer on worklist.task (officer_id, stands_since, opened_in, kind)
  where done_at is null and stands_since is not null;
create index done_of_officer on worklist.task (done_by, done_at desc, opened_in desc, kind)
  where ending = 'DONE';

-- Sums by day. level: 0 nation, 1 agency, 2 department, 3 officer; what is wider than a row is 0.
create table worklist.done (
  level         smallint not null,
  agency_id     bigint not null,
  department_id bigint not null,
  officer_id    bigint not null,
  day           date not null,
  kind          text not null,
  finished      integer not null,
  in_time       integer not null,
  seconds       bigint not null,
  came_back     integer not null,
  rated         integer not null default 0,
  marks         integer not null default 0, -- of the ratings together, four criteria of 1 to 5 each
  primary key (level, agency_id, department_id, officer_id, day, kind)
) with (fillfactor = 80);
create index done_by_officer on worklist.done (officer_id, day) where level = 3;

-- How long things took: so many in each bucket of length (org.tawasul.worklist.Pace).
create table worklist.pace (
  level         smallint not null,
  agency_id     bigint not null,
  department_id bigint not null,
  officer_id    bigint not null,
  day           date not null,
  kind          text not null,
  bucket        smallint not null,
  times         integer not null,
  primary key (level, agency_id, department_id, officer_id, day, kind, bucket)
) with (fillfactor = 80);

-- How much waits now, what stands included.
create table worklist.waiting (
  level         smallint not null,
  agency_id     bigint not null,
  department_id bigint not null,
  officer_id    bigint not null,
  kind          text not null,
  tasks         integer not null,
  primary key (level, agency_id, department_id, officer_id, kind)
) with (fillfactor = 50);

-- How long a kind of task may take, from a day on. Set by the quality team, so it stays when the rest is built anew.
create table worklist.indicator (
  kind    text not null,
  from_on date not null,
  amount  integer not null check (amount > 0),
  unit    text not null check (unit in ('HOURS', 'DAYS')),
  primary key (kind, from_on)
);
