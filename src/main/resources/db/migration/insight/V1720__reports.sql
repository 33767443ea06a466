-- Reports that somebody keeps: what they show, never what they showed.
create table insight.report (
  report_id  bigint generated always as identity primary key,
  officer_id bigint not null references agencies.officer,
  agency_id  bigint not null default 0,          -- of its maker; 0 for the nation's staff
  sharing    text not null check (sharing in ('PRIVATE', 'AGENCY', 'ALL')),
  name       text not null,
  query      text not null,                      -- as in the address of the builder
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index report_of_officer on insight.report (officer_id, report_id);
create index report_of_agency on insight.report (agency_id, report_id) where sharing = 'AGENCY';
create index report_of_all on insight.report (report_id) where sharing = 'ALL';

-- When a report is sent by itself, and as what.
create table insight.report_schedule (
  schedule_id bigint generated always as identity primary key,
  report_id   bigint not null references insight.report on delete cascade,
  officer_id  bigint not null references agencies.officer,
  rhythm      text not null check (rhythm in ('DAY', 'WEEK', 'MONTH')),
  day         int not null,                      -- 1 to 7 from Monday on, or of the month
  hour        int not null check (hour between 0 and 23),
  languages   text[] not null,
  formats     text[] not null,
  eastern     boolean not null,
  created_at  timestamptz not null,
  next_at     timestamptz not null
);
create index report_schedule_of_report on insight.report_schedule (report_id);
create index report_schedule_of_officer on insight.report_schedule (officer_id);
create index report_schedule_due on insight.report_schedule (next_at);

create table insight.schedule_recipient (
  schedule_id bigint not null references insight.report_schedule on delete cascade,
  officer_id  bigint not null references agencies.officer,
  primary key (schedule_id, officer_id)
);
create index schedule_recipient_officer on insight.schedule_recipient (officer_id);

-- Each letter that was to go out. Once for each recipient and time, on however many nodes.
create table insight.report_delivery (
  delivery_id bigint generated always as identity primary key,
  schedule_id bigint not null references insight.report_schedule on delete cascade,
  officer_id  bigint not null references agencies.officer,
  due_at      timestamptz not null,
  state       text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'SKIPPED', 'FAILED')),
  tries       int not null default 0,
  next_try_at timestamptz not null,
  sent_at     timestamptz,
  reason      text,
  unique (schedule_id, due_at, officer_id)
);
create index report_delivery_due on insight.report_delivery (next_try_at) where state = 'QUEUED';
create index report_delivery_officer on insight.report_delivery (officer_id);

-- Reports that are made while nobody waits for them.
create table insight.report_run (
  run_id       bigint generated always as identity primary key,
  officer_id   bigint not null references agencies.officer,
  title        text not null,
  query        text not null,
  format       text not null,
  language     text not null,
  eastern      boolean not null,
  state        text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED')),
  done         int not null default 0,
  steps        int not null default 0,           -- 0 until it is known
  tries        int not null default 0,
  asked_at     timestamptz not null,
  leased_until timestamptz not null,             -- whoever makes it has until then to say that they still do
  ended_at     timestamptz,
  reason       text,
  content      bytea
);
create index report_run_of_officer on insight.report_run (officer_id, run_id);
create index report_run_due on insight.report_run (leased_until) where state in ('WAITING', 'RUNNING');
create index report_run_ended on insight.report_run (ended_at) where ended_at is not null;
