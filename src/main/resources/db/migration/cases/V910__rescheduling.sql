-- A change of working time, after which the open cases that count by it get new due times. One after the other.
create table cases.rescheduling (
  rescheduling_id bigint generated always as identity primary key,
  cause           text not null,     -- see CaseRescheduled.Cause
  "on"            date,              -- the day concerned, when it is one
  calendar_id     bigint not null,   -- by which they count from now on
  before          jsonb not null,    -- the calendar as they were counted until now
  after           jsonb not null,
  agencies        bigint[] not null, -- whose cases: those of these agencies
  except_of       bigint[] not null, -- but not of these departments, which have another calendar
  departments     bigint[] not null, -- and those of these departments
  gleaning        boolean not null,  -- a second look at what nodes wrote that did not know of the change yet
  asked_at        timestamptz not null,
  begins_at       timestamptz not null,
  total           integer,           -- null until it has begun
  done            integer not null default 0,
  moved           integer not null default 0,
  finished_at     timestamptz
);
create index unfinished on cases.rescheduling (rescheduling_id) where finished_at is null;
create index latest on cases.rescheduling (calendar_id, rescheduling_id desc) where not gleaning;

-- The cases that it has still to look at.
create table cases.to_reschedule (
  rescheduling_id bigint not null references cases.rescheduling,
  case_id         bigint not null,
  primary key (rescheduling_id, case_id)
);
