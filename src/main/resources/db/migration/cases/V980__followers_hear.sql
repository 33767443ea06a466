-- Where a case was before it followed another, and since when: it goes back there when it goes its own way again.
alter table cases.follower
  add column agency_id     bigint,
  add column department_id bigint,
  add column officer_id    bigint,
  add column agency_since  timestamptz,
  add column agency_due_at timestamptz,
  add column waiting_since timestamptz,
  add column referred      integer,
  add column merged_at     timestamptz;

-- What the requester of a leader was told, and those of its followers are still to be told.
create table cases.tiding (
  leader_id bigint not null,
  seq       integer not null,     -- of the entry of the journal that says it
  at        timestamptz not null, -- who began to follow later does not hear it
  since     timestamptz not null, -- waits behind those that have waited longer
  primary key (leader_id, seq)
);
create index tiding_by_time on cases.tiding (since, leader_id, seq);

-- Who has heard what; nobody hears it twice.
create table cases.heard (
  case_id   bigint not null,
  leader_id bigint not null,
  seq       integer not null,
  primary key (case_id, leader_id, seq)
);

-- A promise that was given to the requester of a follower too: they are asked about it, and the officer is reminded once, of the leader's.
alter table cases.commitment add column with_case bigint;
create index commitment_of_officer_alone on cases.commitment (officer_id, promised_on, case_id, message_id)
  where state in ('OPEN', 'ASKED') and with_case is null;
drop index cases.commitment_to_remind_of;
create index commitment_to_remind_of on cases.commitment (remind_on)
  where state = 'OPEN' and reminded_at is null and with_case is null;

-- Followers whose own promise comes to its end.
create index promised_of_followers on cases.cases (agency_id, due_at) where answered_at is null and status = 'MERGED';
