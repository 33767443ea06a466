alter table cases.cases
  add column escalated smallint not null default 0, -- rungs climbed on the agency's ladder
  add column merged_into bigint,                    -- the case that it follows
  add column part_of bigint,                        -- the case that it is a part of
  add column joint_owner_id bigint;                 -- the agency made answerable for it

-- A reply that waits for approval is open, a case that follows another is done. The lists as before, for those too.
drop index cases.open_of_agency;
drop index cases.open_of_department;
drop index cases.open_of_officer;
drop index cases.open_of_nation;
drop index cases.unassigned_of_agency;
drop index cases.unassigned_of_department;
drop index cases.done_of_agency;
drop index cases.done_of_department;
drop index cases.done_of_nation;
create index open_of_agency on cases.cases (agency_id, agency_due_at, case_id)
  where status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');
create index open_of_department on cases.cases (department_id, agency_due_at, case_id)
  where status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');
create index open_of_officer on cases.cases (officer_id, agency_due_at, case_id)
  where status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');
create index open_of_nation on cases.cases (agency_due_at, case_id)
  where status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');
create index unassigned_of_agency on cases.cases (agency_id, agency_due_at, case_id)
  where officer_id is null and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');
create index unassigned_of_department on cases.cases (department_id, agency_due_at, case_id)
  where officer_id is null and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');
create index done_of_agency on cases.cases (agency_id, coalesce(replied_at, closed_at) desc, case_id desc)
  where status in ('ANSWERED', 'CLOSED', 'WITHDRAWN', 'MERGED');
create index done_of_department on cases.cases (department_id, coalesce(replied_at, closed_at) desc, case_id desc)
  where status in ('ANSWERED', 'CLOSED', 'WITHDRAWN', 'MERGED');
create index done_of_nation on cases.cases (coalesce(replied_at, closed_at) desc, case_id desc)
  where status in ('ANSWERED', 'CLOSED', 'WITHDRAWN', 'MERGED');

-- Whom the clock must warn: the open cases of an agency that stand on one rung of its ladder, the earliest due first. Only a
-- statement that says "escalated >= 0" itself may use it, so that no list is read along it by mistake.
create index warned_of_agency on cases.cases (agency_id, escalated, agency_due_at)
  where escalated >= 0 and waiting_since is null and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');
create index followers on cases.cases (merged_into) where merged_into is not null;
create index parts on cases.cases (part_of) where part_of is not null;
