-- Whose replies a second person approves: all of an agency (service_id 0), or those about one of its services.
create table catalogue.approval (
  agency_id  bigint not null,
  service_id bigint not null default 0,
  primary key (agency_id, service_id)
);
