-- The queues of all departments of an agency as one, in the same order: for who gives out cases in the whole agency.
create index fair_queue_of_agency on cases.cases (agency_id, (-importance), submitted_at, case_id)
  where officer_id is null and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL');
