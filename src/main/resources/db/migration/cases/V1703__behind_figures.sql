-- What is seldom is found at once, however much there is of the rest.
create index late_of_nation on cases.cases (answered_at desc, case_id desc) where answered_at > due_at;
create index late_of_agency on cases.cases (agency_id, answered_at desc, case_id desc) where answered_at > due_at;
create index reopened_of_nation on cases.cases (submitted_at desc, case_id desc) where reopened > 0;
create index reopened_of_agency on cases.cases (agency_id, submitted_at desc, case_id desc) where reopened > 0;
