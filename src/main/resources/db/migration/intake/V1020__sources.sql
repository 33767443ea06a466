create schema if not exists intake;

-- Which case a record of another system became: a record that comes again becomes nothing new.
create table intake.source_case (
  source    text not null,
  source_id text not null,
  case_id   bigint not null,
  primary key (source, source_id)
);
