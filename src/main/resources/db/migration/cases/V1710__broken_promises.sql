-- What agencies promised and did not keep, the latest first, for who leads.
create index commitment_broken_of_agency on cases.commitment (agency_id, promised_on desc, case_id desc) where state = 'BROKEN';
create index commitment_broken on cases.commitment (promised_on desc, case_id desc) where state = 'BROKEN';
