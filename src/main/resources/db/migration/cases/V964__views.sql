-- A filter of the desk under a name: somebody's own, or of all who work in a department or an agency.
create table cases.view (
  view_id       bigint generated always as identity primary key,
  officer_id    bigint,           -- whose own; null: it is shared
  agency_id     bigint,           -- with whom it is shared
  department_id bigint,           -- null: with the whole agency
  name          text not null,
  list          text not null,
  status        text,
  kind          text,
  channel       text,
  importance    text,
  service       text,
  service_group text,
  officer       text,
  agency        text,
  check ((officer_id is null) <> (agency_id is null))
);
create index view_of_officer on cases.view (officer_id) where officer_id is not null;
create index view_of_agency on cases.view (agency_id) where agency_id is not null;

-- With which view somebody's desk begins.
create table cases.start_view (
  officer_id bigint primary key,
  view_id    bigint not null references cases.view on delete cascade
);
create index start_view_by_view on cases.start_view (view_id);
