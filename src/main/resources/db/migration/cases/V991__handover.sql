-- Who left a place while cases were still theirs: these go to a colleague, or back to the department's queue.
create table cases.handover (
  officer_id   bigint not null,
  agency_id    bigint not null,  -- only what they had there
  successor_id bigint,           -- null: whoever of the department takes them
  asked_at     timestamptz not null,
  primary key (officer_id, agency_id)
);
