-- Replies that are written often, in both languages with fields; agency 0 is for everybody.
create table cases.template (
  template_id   bigint generated always as identity primary key,
  agency_id     bigint not null,
  department_id bigint not null default 0,  -- 0: for the whole agency
  title_ar      text not null,
  title_en      text not null,
  text_ar       text not null,
  text_en       text not null,
  retired_at    timestamptz
);
create index template_of_agency on cases.template (agency_id, department_id) where retired_at is null;
