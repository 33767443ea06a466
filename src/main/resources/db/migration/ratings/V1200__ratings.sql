create schema ratings;

-- One row for each reply, opened by the journal: until when it may be rated, and how it was.
create table ratings.rating (
  case_id       bigint not null,
  message_id    bigint not null,               -- the reply
  agency_id     bigint not null,               -- who answered, as of the reply
  department_id bigint,
  officer_id    bigint not null,
  replied_at    timestamptz not null,
  closes_at     timestamptz not null,          -- 14 days after the reply, or when the next reply came
  handling      smallint check (handling between 1 and 5),
  clarity       smallint check (clarity between 1 and 5),
  courtesy      smallint check (courtesy between 1 and 5),
  ease          smallint check (ease between 1 and 5),
  comment       text,
  rated_at      timestamptz,                   -- null until rated; when it was changed last
  changes       integer not null default 0,    -- how often it was changed after it was given
  primary key (case_id, message_id),
  check (num_nulls(handling, clarity, courtesy, ease, rated_at) in (0, 5)),
  check (comment is null or rated_at is not null)
) with (fillfactor = 80);
