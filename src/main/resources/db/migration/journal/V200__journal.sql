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
  seq        integer not null,
  type       text not null,
  at         timestamptz not null,
  actor      text not null,
  data       jsonb not null,
  digest     bytea not null,
  primary key (subject_id, subject, seq)
);

create index entry_in_order_of_commit on journal.entry (xid, position);

comment on table journal.entry is 'Everything that happened, once, for ever. Never updated, never deleted.';
comment on column journal.entry.data is 'Ids and facts; never the words or the identity of a person.';

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The journal is append-only';
end $$;

create trigger entry_is_append_only before update or delete or truncate on journal.entry
  for each statement execute function journal.refuse_change();
