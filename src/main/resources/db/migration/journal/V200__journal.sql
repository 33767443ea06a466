create schema journal;

-- The seal of an entry: SHA-256 over one line of text that anybody can build again. Moments are microseconds since 1970 in UTC.
create function journal.digest(
    previous bytea, subject text, subject_id bigint, seq integer, type text, at timestamptz, actor text, data jsonb)
  returns bytea
  language sql stable parallel safe
  return sha256(convert_to(
    encode(previous, 'hex') || '|' || subject || '|' || subject_id || '|' || seq || '|' || type || '|'
    || (extract(epoch from at) * 1000000)::bigint || '|' || actor || '|' || data::text, 'UTF8'));

create table journal.entry (
  position   bigint generated always as identity,
  xid        xid8 not null default pg_current_xact_id(),
  subject    text not null,
  subject_id bigint not null,
  seq        integer not null check (seq > 0),
  type       text not null,
  at         timestamptz not null,
  actor      text not null,
  data       jsonb not null,
  digest     bytea not null,
  written_at timestamptz not null default now(),
  primary key (subject_id, subject, seq)
);

create index entry_in_order_of_commit on journal.entry (xid, position);

comment on table journal.entry is 'Everything that happened, once, for ever. Never updated, never deleted.';
comment on column journal.entry.data is 'Ids and facts; never the words or the identity of a person.';
comment on column journal.entry.xid is 'When it may be read: the transaction that wrote it, or a later one that its subject had already seen.';
comment on column journal.entry.at is 'When it happened; a step told afterwards (an import) is written later than it happened.';

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The journal is append-only';
end $$;

create trigger entry_is_append_only before update or delete or truncate on journal.entry
  for each statement execute function journal.refuse_change();

-- An entry follows the one before it: without a gap, and never earlier in the order of reading. Without this a long transaction
-- that took its number early could step in front of the entry that it follows.
create function journal.follow() returns trigger language plpgsql as $$
declare
  before xid8;
begin
  select xid into before from journal.entry
   where subject_id = new.subject_id and subject = new.subject and seq = new.seq - 1;
  if not found then
    raise exception 'Entry % of % % has no predecessor', new.seq, new.subject, new.subject_id;
  end if;
  if before > new.xid then
    new.xid := before;
  end if;
  return new;
end $$;

create trigger entry_follows before insert on journal.entry
  for each row when (new.seq > 1) execute function journal.follow();

-- Where the chains of the subjects end that have no row of their own to say so (a case has: its version and digest).
create table journal.head (
  subject    text not null,
  subject_id bigint not null,
  seq        integer not null,
  digest     bytea not null,
  primary key (subject_id, subject)
) with (fillfactor = 80);

-- How far each reader has come: everything up to (xid, position) is handled. Moved by the reader in the transaction of its effects.
create table journal.subscription (
  name     text primary key,
  xid      xid8 not null default '0',
  position bigint not null default 0,
  tries    integer not null default 0, -- failures at this place
  singly   integer not null default 0, -- entries still to be handled one by one, after a batch has failed too often
  reason   text                        -- of the last failure
) with (fillfactor = 50);

-- What a reader could not handle, set aside so that the rest goes on.
create table journal.poisoned (
  subscription text not null references journal.subscription,
  position     bigint not null,
  subject      text not null,
  subject_id   bigint not null,
  seq          integer not null,
  type         text not null,
  reason       text not null,
  tries        integer not null,
  at           timestamptz not null default now(),
  primary key (subscription, position)
);
