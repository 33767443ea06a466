create schema notices;

create table notices.notice (
  notice_id       bigint generated always as identity primary key,
  once            text not null unique,       -- what it is about and by which medium: said once, whoever asks again
  case_id         bigint,
  kind            text not null,              -- the key of its text
  medium          text not null check (medium in ('SMS', 'EMAIL')),
  recipient       text not null,              -- E.164 or an e-mail address
  language        text not null,
  subject         text,
  text            text not null,
  state           text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'FAILED')),
  tries           smallint not null default 0,
  created_at      timestamptz not null,
  next_try_at     timestamptz not null,
  sent_at         timestamptz,
  delivered_at    timestamptz,
  operators_id    text,                       -- what the operator calls it; its receipt names it
  error           text
);
create index notice_due on notices.notice (next_try_at) where state = 'QUEUED';
create index notice_of_case on notices.notice (case_id, notice_id);
create index notice_of_recipient on notices.notice (recipient, notice_id desc);
create index notice_by_operators_id on notices.notice (operators_id) where operators_id is not null;
