-- How strictly a reply is checked before it is sent: for the nation (agency 0), and for agencies that are stricter.
create table cases.quality (
  agency_id bigint not null,
  check_code text not null,
  level     text not null check (level in ('OFF', 'WARN', 'STOP')),
  primary key (agency_id, check_code)
);
