-- What is closed stays for the cases that name it, and nobody can choose it any more.
alter table agencies.agency add column closed_at timestamptz;
alter table agencies.department add column closed_at timestamptz;
alter table agencies.branch add column closed_at timestamptz;
