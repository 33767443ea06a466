create schema agencies;

create table agencies.agency (
  agency_id   bigint generated always as identity primary key,
  code        text not null unique,
  sector      text not null,
  calendar_id bigint not null,
  name_ar     text not null,
  name_en     text not null,
  about_ar    text not null default '',
  about_en    text not null default ''
);

create table agencies.department (
  department_id    bigint generated always as identity primary key,
  agency_id        bigint not null references agencies.agency,
  code             text not null,
  ministers_office boolean not null default false,
  name_ar          text not null,
  name_en          text not null,
  unique (agency_id, code)
);

create table agencies.branch (
  branch_id  bigint generated always as identity primary key,
  agency_id  bigint not null references agencies.agency,
  code       text not null,
  name_ar    text not null,
  name_en    text not null,
  address_ar text not null,
  address_en text not null,
  latitude   double precision not null,
  longitude  double precision not null,
  unique (agency_id, code)
);

create table agencies.officer (
  officer_id    bigint generated always as identity primary key,
  agency_id     bigint references agencies.agency,
  department_id bigint references agencies.department,
  role          text not null,
  username      text not null unique,
  name_ar       text not null,
  name_en       text not null,
  email         text,
  language      text not null default 'ar',
  active        boolean not null default true
);
create index officer_by_agency on agencies.officer (agency_id);
create index officer_by_department on agencies.officer (department_id);
