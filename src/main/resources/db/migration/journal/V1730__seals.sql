-- The journal of each day that is over, in one hash. A day holds what stands in the order of reading after the day before, up to
-- (to_xid, to_position): so every entry belongs to exactly one day, and nothing can come into a day that is sealed.
create table journal.seal (
  day         date primary key,
  entries     bigint not null check (entries >= 0),
  root        bytea not null,        -- of the Merkle tree over the entries
  previous    bytea not null,        -- the seal of the day before; 32 zero bytes for the first
  seal        bytea not null,        -- SHA-256 of previous|day|entries|root
  salt        bytea not null,        -- never published: without it nobody can try out what an entry says
  to_xid      xid8 not null,
  to_position bigint not null,
  sealed_at   timestamptz not null default now()
);

create index seal_of_an_entry on journal.seal (to_xid, to_position, day);

-- Roots of the tree over each 256 entries, so that one entry is proven without reading its whole day.
create table journal.seal_stretch (
  day      date not null references journal.seal,
  number   integer not null,
  xid      xid8 not null,            -- of its first entry
  position bigint not null,
  root     bytea not null,
  primary key (day, number)
);

create trigger seal_is_append_only before update or delete or truncate on journal.seal
  for each statement execute function journal.refuse_change();

create trigger seal_stretch_is_append_only before update or delete or truncate on journal.seal_stretch
  for each statement execute function journal.refuse_change();
