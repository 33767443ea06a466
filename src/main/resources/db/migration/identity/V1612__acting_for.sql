-- For whom the officer of a session acts now; null while they act for themselves.
alter table identity.session add column delegation_id bigint;
create index session_by_delegation on identity.session (delegation_id) where delegation_id is not null;
