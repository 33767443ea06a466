create schema cases;

-- Ids are taken when a draft is begun, so gaps are ordinary; the cache keeps the sequence out of every submission's way.
create sequence cases.case_id as bigint cache 64;

create table cases.cases (
  case_id          bigint primary key,
  kind             text not null,
  status           text not null,
  service_id       bigint not null,
  agency_id        bigint not null,
  department_id    bigint,
  officer_id       bigint,
  importance       smallint not null default 2 check (importance between 1 and 3), -- 3 is the highest
  confidential     boolean not null default false,
  channel          text not null,
  language         text not null,
  requester_id     bigint not null,
  subject          text not null,
  text             text not null,
  latitude         double precision,
  longitude        double precision,
  place            text,
  submitted_at     timestamptz not null,
  due_at           timestamptz not null,  -- the citizen's clock: promised at submission, never restarted
  agency_since     timestamptz not null,  -- the agency's clock: since when this agency holds it
  agency_due_at    timestamptz not null,
  waiting_since    timestamptz,           -- set while the requester owes an answer: the agency's clock stands
  answered_at      timestamptz,           -- the first final reply: the citizen's clock stopped
  replied_at       timestamptz,           -- the latest reply: rating and reopening count from here
  closed_at        timestamptz,
  closing_reason   text,
  reopened         smallint not null default 0,
  referred         smallint not null default 0,
  version          integer not null,
  digest           bytea not null
) with (fillfactor = 85);

-- One index for each list that somebody works from; each holds the open cases only, so they stay small for ever.
create index open_of_agency on cases.cases (agency_id, agency_due_at, case_id)
  where status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER');
create index open_of_department on cases.cases (department_id, agency_due_at, case_id)
  where status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER');
create index open_of_officer on cases.cases (officer_id, agency_due_at, case_id)
  where status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER');
create index open_of_nation on cases.cases (agency_due_at, case_id)
  where status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER');
create index done_of_agency on cases.cases (agency_id, coalesce(replied_at, closed_at) desc, case_id desc)
  where status in ('ANSWERED', 'CLOSED', 'WITHDRAWN');
create index done_of_department on cases.cases (department_id, coalesce(replied_at, closed_at) desc, case_id desc)
  where status in ('ANSWERED', 'CLOSED', 'WITHDRAWN');
create index cases_of_requester on cases.cases (requester_id, submitted_at desc, case_id desc);

-- What was said, to and fro; and what the staff say among themselves.
create table cases.message (
  case_id    bigint not null,
  message_id bigint generated always as identity,
  kind       text not null check (kind in ('QUESTION', 'ANSWER', 'REPLY', 'NOTE', 'REOPENING')),
  officer_id bigint,              -- null: the requester wrote it
  text       text not null,
  at         timestamptz not null,
  primary key (case_id, message_id)
);

create table cases.referral (
  case_id         bigint not null,
  seq             integer not null,
  from_agency     bigint not null,
  from_department bigint,
  to_agency       bigint not null,
  to_department   bigint,
  officer_id      bigint not null,
  reason          text not null,
  at              timestamptz not null,
  primary key (case_id, seq)
);

-- One officer's unsent reply to a case: kept apart from the case, so that nobody's step can lose it.
create table cases.draft (
  case_id    bigint not null,
  officer_id bigint not null,
  text       text not null,
  saved_at   timestamptz not null,
  primary key (case_id, officer_id)
);

create table cases.attachment (
  case_id    bigint not null,
  file_id    bigint not null,
  message_id bigint,              -- null: it came with the submission
  name       text not null,
  officer_id bigint,              -- null: the requester sent it
  at         timestamptz not null,
  primary key (case_id, file_id)
);
create index attachment_by_file on cases.attachment (file_id);
