-- While a row is here the agency's clock stands for a reason that is not the requester's to remove; never longer than until.
create table cases.pause (
  case_id    bigint primary key,
  reason     text not null,
  words      text not null,
  officer_id bigint not null,
  paused_at  timestamptz not null,
  until      timestamptz not null
);
create index pause_by_end on cases.pause (until);
