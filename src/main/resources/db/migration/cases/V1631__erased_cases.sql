-- Cases whose words, files and requester were erased: when, and whether it was asked for or due by age.
create table cases.erased (
  case_id bigint primary key,
  because text not null check (because in ('REQUEST', 'AGE')),
  years   smallint not null,
  at      timestamptz not null
);
