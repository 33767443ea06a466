create schema identity;

create table identity.session (
  token_hash    bytea primary key,           -- SHA-256 of what the cookie says; the cookie itself is nowhere
  kind          text not null check (kind in ('OFFICER', 'CITIZEN')),
  officer_id    bigint,
  phone         text,                        -- verified, E.164
  second_factor text not null check (second_factor in ('AWAITED', 'GIVEN', 'NOT_ASKED')),
  created_at    timestamptz not null,
  seen_at       timestamptz not null,        -- written once a minute at most
  expires_at    timestamptz not null,        -- however busy it is
  check ((kind = 'OFFICER') = (officer_id is not null) and (kind = 'CITIZEN') = (phone is not null))
);
create index session_by_officer on identity.session (officer_id);
create index session_by_expiry on identity.session (expires_at);

create table identity.credential (
  officer_id     bigint primary key,
  password       text not null,              -- Argon2id with its parameters
  must_change    boolean not null,           -- given by somebody else, good for one sign-in
  changed_at     timestamptz not null,
  totp_secret    bytea,                      -- encrypted; null until enrolled
  totp_offered   bytea,                      -- encrypted; shown at enrolment, not yet proven
  totp_last_step bigint not null default 0   -- a code of this step or an earlier one was used
);

create table identity.recovery_code (
  officer_id bigint not null references identity.credential on delete cascade,
  code_hash  bytea not null,
  primary key (officer_id, code_hash)
);

create table identity.code (
  binding    text primary key,               -- what it is for and in which browser
  phone      text not null,
  code_hash  bytea not null,
  tries      integer not null default 0,
  sent_at    timestamptz not null,
  expires_at timestamptz not null
);
create index code_by_expiry on identity.code (expires_at);

-- Each code that was sent in the last hour, to hold whoever asks for too many.
create table identity.code_sent (
  id           bigint generated always as identity primary key,
  phone        text not null,
  address_hash bytea not null,
  at           timestamptz not null
);
create index code_sent_by_phone on identity.code_sent (phone, at);
create index code_sent_by_address on identity.code_sent (address_hash, at);
create index code_sent_by_time on identity.code_sent (at);

-- Who has failed lately: an account, a known browser, an address; keyed by hash, because people type passwords as names.
create table identity.throttle (
  key           bytea primary key,
  failures      integer not null,
  blocked_until timestamptz not null,
  at            timestamptz not null
);
create index throttle_by_time on identity.throttle (at);
