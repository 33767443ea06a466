create schema intake;

-- What somebody has begun to write and not yet sent. It belongs to a browser: whoever has its cookie, and nobody else.
create table intake.draft (
  draft_id     text primary key,
  browser      bytea not null,        -- SHA-256 of the cookie's value
  case_id      bigint not null,       -- taken at the beginning: sent twice, it is one case
  answers      jsonb not null,        -- as typed, valid or not; after submission only what the confirmation shows
  person_id    bigint,                -- set once the phone is verified, until something about the person changes
  phone        text,                  -- the verified one
  file_ids     bigint[] not null default '{}',
  updated_at   timestamptz not null,
  expires_at   timestamptz not null,
  submitted_at timestamptz
) with (fillfactor = 70);

create index draft_by_browser on intake.draft (browser, updated_at desc) where submitted_at is null;
create index draft_by_expiry on intake.draft (expires_at);
create index draft_by_file on intake.draft using gin (file_ids) where file_ids <> '{}';
