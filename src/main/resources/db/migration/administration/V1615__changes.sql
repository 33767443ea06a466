create schema administration;

-- What administrators changed, in the order in which it is read: built from the journal, and built anew from it.
create table administration.change (
  position   bigint primary key, -- of its entry
  kind       text not null,      -- see ChangeTeller
  type       text not null,
  at         timestamptz not null,
  officer_id bigint not null,    -- whose hands; 0 for nobody of the staff
  actor      text not null,
  data       jsonb not null
);
create index change_by_time on administration.change (at desc, position desc);
create index change_of_kind on administration.change (kind, at desc, position desc);
create index change_by_officer on administration.change (officer_id, at desc, position desc);
