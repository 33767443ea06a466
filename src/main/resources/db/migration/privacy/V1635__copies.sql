-- Until when somebody may fetch the copy of their data that they proved their phone for. The copy itself is kept nowhere.
create table privacy.copy_leave (
  person_id bigint primary key,
  until     timestamptz not null
);
