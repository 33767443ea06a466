-- What somebody has selected on the desk so far, page after page. Kept for a day.
create table cases.picked (
  officer_id bigint not null,
  case_id    bigint not null,
  place      bigint generated always as identity,  -- in the order in which they were selected
  picked_at  timestamptz not null,
  primary key (officer_id, case_id)
);
create index picked_by_time on cases.picked (picked_at);
