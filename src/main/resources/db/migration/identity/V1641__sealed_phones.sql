-- Phones are sealed, and found by a key made of them. What stands here lives for minutes or days only and is not carried over:
-- who was signed in as a citizen signs in once more.
delete from identity.session where kind = 'CITIZEN';
delete from identity.code;
delete from identity.code_sent;
alter table identity.session add column phone_key bytea;
create index session_of_phone on identity.session (phone_key) where phone_key is not null;
alter table identity.code add column phone_key bytea not null;
create index code_of_phone on identity.code (phone_key);
drop index identity.code_sent_by_phone;
alter table identity.code_sent drop column phone, add column phone_key bytea not null;
create index code_sent_by_phone on identity.code_sent (phone_key, at);
