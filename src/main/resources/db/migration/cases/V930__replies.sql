-- A final reply that waits until a second person approves it; one for a case. Its files are attachments without a message.
create table cases.proposal (
  case_id     bigint primary key,
  officer_id  bigint not null,
  text        text not null,
  promise     text,
  promised_on date,
  overruled   text[] not null default '{}', -- checks that spoke against it and were overruled by who wrote it
  proposed_at timestamptz not null
);

-- What waits for an approver, the earliest due first.
create index approvals_of_agency on cases.cases (agency_id, agency_due_at, case_id) where status = 'AWAITING_APPROVAL';
create index approvals_of_department on cases.cases (department_id, agency_due_at, case_id) where status = 'AWAITING_APPROVAL';

-- Which kinds of message there are is said in one place, the enum that reads and writes them.
alter table cases.message drop constraint if exists message_kind_check;

-- Checks that spoke against a reply and were overruled by who sent it.
create table cases.overruling (
  case_id    bigint not null,
  message_id bigint not null,
  checks     text[] not null,
  primary key (case_id, message_id)
);

-- A draft holds the whole form, and is found again by who wrote it, whoever has the case now.
alter table cases.draft
  add column promise     text not null default '',
  add column promised_on text not null default '',
  add column interim     boolean not null default false;
create index draft_of_officer on cases.draft (officer_id, saved_at desc);

-- What an agency promised in a reply to do by a day, and whether the requester says that it did.
create table cases.commitment (
  case_id     bigint not null,
  message_id  bigint not null,             -- the reply in which it was promised
  officer_id  bigint not null,
  agency_id   bigint not null,
  what        text not null,
  promised_on date not null,
  remind_on   date not null,               -- the working day before
  state       text not null default 'OPEN' check (state in ('OPEN', 'ASKED', 'KEPT', 'BROKEN', 'UNANSWERED', 'DROPPED')),
  reminded_at timestamptz,
  asked_at    timestamptz,
  told_at     timestamptz,
  words       text,                        -- what the requester said to it
  primary key (case_id, message_id)
);
create index commitment_of_officer on cases.commitment (officer_id, promised_on, case_id) where state in ('OPEN', 'ASKED');
create index commitment_to_remind_of on cases.commitment (remind_on) where state = 'OPEN' and reminded_at is null;
create index commitment_to_ask_about on cases.commitment (promised_on) where state = 'OPEN';
create index commitment_asked_about on cases.commitment (asked_at) where state = 'ASKED';
