-- Who answers for what a closed department still had; null: the agency's coordinator.
alter table agencies.department add column successor_id bigint references agencies.department;
create index department_by_successor on agencies.department (successor_id) where successor_id is not null;
