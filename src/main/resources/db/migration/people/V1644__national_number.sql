-- The number of somebody's identity card, as they told it: sealed, and found by a key that says nothing of it.
alter table people.person add column national_number text;
alter table people.person add column national_number_key bytea;
create index person_of_national_number on people.person (national_number_key) where national_number_key is not null;
