-- What nobody has taken, for who gives it out; and what is done, for who watches over all agencies.
create index unassigned_of_agency on cases.cases (agency_id, agency_due_at, case_id)
  where officer_id is null and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER');
create index unassigned_of_department on cases.cases (department_id, agency_due_at, case_id)
  where officer_id is null and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER');
create index done_of_nation on cases.cases (coalesce(replied_at, closed_at) desc, case_id desc)
  where status in ('ANSWERED', 'CLOSED', 'WITHDRAWN');
