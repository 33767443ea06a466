-- The same steps taken on many cases at once, and what became of each. Kept for a month.
create table cases.bulk (
  bulk_id     bigint generated always as identity primary key,
  officer_id  bigint not null,
  errand      jsonb not null,
  name        text,               -- of the macro
  begun_at    timestamptz not null
);
create index bulk_by_time on cases.bulk (begun_at);

create table cases.bulk_case (
  bulk_id   bigint not null references cases.bulk on delete cascade,
  place     smallint not null,
  reference text not null,
  case_id   bigint,               -- null: that was no reference
  outcome   text check (outcome in ('DONE', 'REFUSED', 'NOT_FOUND', 'FAILED')),  -- null: its turn has not come
  part      text,                 -- the step that was refused
  refusal   text,
  primary key (bulk_id, place)
);
