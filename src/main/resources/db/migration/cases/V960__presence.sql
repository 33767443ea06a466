-- Who opened which case, and what they do there; lost with the server, as the windows are. Kept for a week: what somebody
-- had open last is offered to them again.
create unlogged table cases.presence (
  case_id    bigint not null,
  officer_id bigint not null,
  doing      text,                -- null: they have closed it
  at         timestamptz not null,
  primary key (case_id, officer_id)
);
create index presence_of_officer on cases.presence (officer_id, at desc);
create index presence_by_time on cases.presence (at);
