create schema catalogue;

create table catalogue.service_group (
  group_id bigint generated always as identity primary key,
  code     text not null unique,
  icon     text not null,
  name_ar  text not null,
  name_en  text not null
);

create table catalogue.service (
  service_id    bigint generated always as identity primary key,
  code          text not null unique,
  group_id      bigint not null references catalogue.service_group,
  agency_id     bigint not null,
  department_id bigint not null,
  kinds         text[] not null,
  place         text not null check (place in ('NONE', 'OPTIONAL', 'REQUIRED')),
  response_days smallint not null check (response_days > 0), -- working days on the agency's calendar
  confidential  boolean not null default false,
  name_ar       text not null,
  name_en       text not null,
  hint_ar       text not null default '',
  hint_en       text not null default '',
  words_ar      text not null default '',
  words_en      text not null default ''
);
create index service_by_group on catalogue.service (group_id);
