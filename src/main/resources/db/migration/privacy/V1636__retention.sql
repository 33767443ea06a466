-- For how many years a case is kept after it ended, by kind. A kind without a row is kept for ever.
create table privacy.retention (
  kind  text primary key,
  years smallint not null check (years between 1 and 50)
);
insert into privacy.retention (kind, years) values ('COMPLAINT', 10), ('INQUIRY', 5), ('SUGGESTION', 10), ('PHOTO', 5);
