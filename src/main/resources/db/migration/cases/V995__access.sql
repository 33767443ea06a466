-- Whether the requester asked to stay unknown to the staff. Stands with the case, so that whoever reads it knows.
alter table cases.cases add column identity_hidden boolean not null default false;

-- What an officer was let see of a requester who asked to stay unknown: one thing, for one reason, until a moment.
create table cases.reveal (
  case_id    bigint not null references cases.cases (case_id) on delete cascade,
  officer_id bigint not null,
  field      text not null,
  reason     text not null,
  words      text not null,
  at         timestamptz not null,
  until      timestamptz not null,
  primary key (case_id, officer_id, field, at)
);

-- Who of the staff looked at which case on which day, and what they read of who asks: one row each. The place is that of
-- the day: people move on. Kept as long as the case.
create table cases.look (
  case_id       bigint not null references cases.cases (case_id) on delete cascade,
  officer_id    bigint not null,
  day           date not null,
  at            timestamptz not null,   -- the first look of the day
  last_at       timestamptz not null,   -- the first look at which the fields were these
  role          text not null,
  agency_id     bigint,
  department_id bigint,
  fields        smallint not null,      -- bits of IdentityField; 0: nothing
  primary key (case_id, officer_id, day)
);
