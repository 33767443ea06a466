create schema privacy;

-- Who asked to be erased. It can be taken back until the erasure begins; the person's id leads to nobody once it is done.
create table privacy.request (
  request_id    bigint generated always as identity primary key,
  person_id     bigint not null,
  state         text not null check (state in ('WAITING', 'TAKEN_BACK', 'ERASING', 'DONE')),
  asked_at      timestamptz not null,
  due_at        timestamptz not null,
  overridden_by bigint,        -- the officer who decided that open cases do not hold it up
  reason        text,          -- theirs
  settled_at    timestamptz
);
create unique index request_of_person on privacy.request (person_id) where state in ('WAITING', 'ERASING');
create index request_due on privacy.request (due_at) where state in ('WAITING', 'ERASING');
