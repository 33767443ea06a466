-- Who is warned when a case comes near its due time or passes it: for each agency its own rungs, agency 0 for who has none.
create table cases.rung (
  agency_id bigint not null,
  rung      smallint not null check (rung between 1 and 9),
  role      text not null,
  hours     smallint not null check (hours between -200 and 400), -- of work after the due time; before it when negative
  primary key (agency_id, rung)
);
insert into cases.rung (agency_id, rung, role, hours)
values (0, 1, 'OFFICER', -7), (0, 2, 'HEAD', 0), (0, 3, 'COORDINATOR', 7), (0, 4, 'MINISTERS_OFFICE', 21);

-- What the requester was told of a delay: one row a case, moved when they are told again.
create table cases.delay (
  case_id    bigint primary key,
  until      timestamptz not null,
  message_id bigint not null,
  officer_id bigint,               -- null: the product told it, because nobody had
  reason     text not null,
  told       smallint not null default 1,
  at         timestamptz not null
);
create index delay_by_end on cases.delay (until);

alter table cases.message drop constraint if exists message_kind_check; -- the kinds are listed in Message.Kind

-- Whose promise comes to its end unanswered.
create index promised_of_agency on cases.cases (agency_id, due_at)
  where answered_at is null and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');

-- What climbed beyond its officer, for who leads.
create index escalated_of_agency on cases.cases (agency_id, agency_due_at, case_id)
  where escalated >= 2 and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');
create index escalated_of_department on cases.cases (department_id, agency_due_at, case_id)
  where escalated >= 2 and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');
create index escalated_of_nation on cases.cases (agency_due_at, case_id)
  where escalated >= 2 and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');

-- What answers took lately, service by service.
create index answered_of_service on cases.cases (service_id, answered_at desc) where answered_at is not null;
