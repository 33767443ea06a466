-- The order in which a department takes its cases: what matters more first, then what came first.
create index fair_queue on cases.cases (department_id, (-importance), submitted_at, case_id)
  where officer_id is null and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');

-- Each time that a case was taken before others that came first, and why.
create table cases.out_of_turn (
  case_id       bigint not null,
  seq           integer not null,
  at            timestamptz not null,
  agency_id     bigint not null,
  department_id bigint not null,
  by_officer    bigint not null,   -- who took it, or gave it
  officer_id    bigint not null,   -- who has it since
  because       text not null,
  words         text not null,
  passed_over   smallint not null, -- counted to 100
  older_case    bigint not null,
  primary key (case_id, seq)
);
create index out_of_turn_of_nation on cases.out_of_turn (at desc, case_id desc);
create index out_of_turn_of_agency on cases.out_of_turn (agency_id, at desc, case_id desc);
create index out_of_turn_of_department on cases.out_of_turn (department_id, at desc, case_id desc);

-- How often cases were taken, and how often out of turn: kept by a reader of the journal. Because is empty for in turn.
create table cases.taken (
  month         date not null,
  agency_id     bigint not null,
  department_id bigint not null,
  officer_id    bigint not null,
  because       text not null,
  times         integer not null,
  passed_over   integer not null,
  primary key (month, agency_id, department_id, officer_id, because)
);
