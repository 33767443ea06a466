-- Templates, promises and macros in the order of their pages, so that each page goes on where the one before it ended.
drop index cases.template_of_agency;
create index template_of_agency on cases.template (agency_id, department_id, template_id) where retired_at is null;
drop index cases.commitment_of_officer;
create index commitment_of_officer on cases.commitment (officer_id, promised_on, case_id, message_id)
  where state in ('OPEN', 'ASKED');
create index macro_of_agency on cases.macro (agency_id, name, macro_id);

-- The year of an agency or a department, without that of all others.
create index taken_of_agency on cases.taken (agency_id, month);
create index taken_of_department on cases.taken (department_id, month);
