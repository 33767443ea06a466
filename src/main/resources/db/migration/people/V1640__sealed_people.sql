-- The phone and the e-mail are sealed; a person is found by a key that is made of the phone and says nothing of it. What is
-- there already gets its key and its envelope when the product starts (SealingPeople), before anybody is looked for.
alter table people.person add column phone_key bytea;
alter table people.person drop constraint person_phone_name_key_key;
create unique index person_of_phone on people.person (phone_key, name_key);
