-- Cases that are not erased while somebody has to look into them, whoever asks and however old they are.
create table cases.hold (
  case_id    bigint primary key,
  officer_id bigint not null,
  reason     text not null,
  at         timestamptz not null
);
