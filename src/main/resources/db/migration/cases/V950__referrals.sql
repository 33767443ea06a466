-- Why a case was sent on, who had it then, and whether it came back. A referral waits for as long as its case is RECEIVED.
alter table cases.referral
  add column because text not null default 'OTHER',
  add column from_officer bigint,
  add column returned_at timestamptz,
  add column return_because text,
  add column return_reason text,
  add column returned_by bigint;
create index referral_sent on cases.referral (at desc, case_id desc);
create index referral_sent_by_agency on cases.referral (from_agency, at desc, case_id desc);
create index referral_sent_by_department on cases.referral (from_department, at desc, case_id desc);

-- What waits to be accepted, on whose desk.
create index referred_of_agency on cases.cases (agency_id, agency_due_at, case_id)
  where status = 'RECEIVED' and referred > 0;
create index referred_of_department on cases.cases (department_id, agency_due_at, case_id)
  where status = 'RECEIVED' and referred > 0;

-- What each agency has used up of its time, whenever it let go of the case. A reopening begins another round.
create table cases.held (
  case_id     bigint not null,
  agency_id   bigint not null,
  round       smallint not null,
  used_micros bigint not null,
  primary key (case_id, agency_id, round)
);

-- Cases of which the coordinating committee was asked who answers for them.
create table cases.committee_request (
  case_id    bigint primary key,
  officer_id bigint not null,
  reason     text not null,
  at         timestamptz not null,
  settled_at timestamptz
);
create index committee_request_waiting on cases.committee_request (at, case_id) where settled_at is null;
