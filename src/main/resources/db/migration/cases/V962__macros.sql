-- Several steps in one, made by who leads a department or an agency for those who work there.
create table cases.macro (
  macro_id       bigint generated always as identity primary key,
  agency_id      bigint not null,
  department_id  bigint,          -- null: for the whole agency
  name           text not null,
  takes          boolean not null,
  assign_to      bigint,
  importance     smallint,
  note           text,
  question       text,
  closes         boolean not null,
  closing_reason text,
  unique nulls not distinct (agency_id, department_id, name)
);
