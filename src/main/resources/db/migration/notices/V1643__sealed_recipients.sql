-- To whom of the people who ask something was sent is sealed, and found by a key made of it. Addresses of the staff stay as they
-- are. What is there already is sealed when the product starts.
alter table notices.notice add column recipient_key bytea;
create index notice_of_recipient_key on notices.notice (recipient_key, notice_id desc) where recipient_key is not null;
drop index notices.notice_of_recipient;
