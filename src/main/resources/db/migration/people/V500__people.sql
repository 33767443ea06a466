create schema people;

create table people.person (
  person_id  bigint generated always as identity primary key,
  phone      text not null,              -- E.164, such as +97333001122; verified by a code before it gets here
  name       text not null,
  name_key   text not null,              -- folded, so that one household on one phone stays several people
  kind       text not null check (kind in ('INDIVIDUAL', 'ORGANISATION')),
  residency  text check (residency in ('CITIZEN', 'RESIDENT')),
  gender     text check (gender in ('FEMALE', 'MALE')),
  email      text,
  language   text not null default 'ar',
  created_at timestamptz not null,
  unique (phone, name_key)
);
