create schema portal;

create table portal.announcement (
  announcement_id bigint generated always as identity primary key,
  agency_id       bigint not null, -- 0 for all of the staff
  title_ar        text not null,
  title_en        text not null,
  text_ar         text not null,
  text_en         text not null,
  important       boolean not null,
  from_on         date not null,
  until_on        date not null,
  written_by      bigint not null,
  written_at      timestamptz not null,
  check (until_on >= from_on)
);
create index announcement_by_end on portal.announcement (agency_id, until_on, announcement_id);

create table portal.read_mark (
  officer_id      bigint not null,
  announcement_id bigint not null references portal.announcement,
  at              timestamptz not null,
  primary key (officer_id, announcement_id)
);
create index read_mark_of_announcement on portal.read_mark (announcement_id);

-- What the staff go by. The words are the keys of the search (org.tawasul.search.WordKeys).
create table portal.procedure (
  procedure_id bigint generated always as identity primary key,
  agency_id    bigint not null, -- 0 for all of the staff
  title_ar     text not null,
  title_en     text not null,
  about_ar     text not null,
  about_en     text not null,
  words        tsvector not null,
  version      integer not null,
  changed_at   timestamptz not null
);
create index procedure_by_change on portal.procedure (agency_id, changed_at desc, procedure_id desc);
create index procedure_by_words on portal.procedure using gin (words);

create table portal.procedure_version (
  procedure_id bigint not null references portal.procedure,
  version      integer not null,
  file_id      bigint not null,
  officer_id   bigint not null,
  at           timestamptz not null,
  primary key (procedure_id, version)
);
create index procedure_version_by_file on portal.procedure_version (file_id);

-- How colleagues reach each other; everybody writes their own line.
create table portal.contact (
  officer_id bigint primary key,
  phone      text not null default '',
  extension  text not null default '',
  room       text not null default ''
);
