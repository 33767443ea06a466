-- What the requester answered to the questions of a service's form, one row a question.
create table cases.answer (
  case_id    bigint not null,
  field      text not null,         -- its key in the form
  service_id bigint not null,       -- whose form it was: the case may have another service by now
  version    integer not null,
  words      text,                  -- typed by the requester, like the text of the case
  number     numeric,
  day        date,
  choices    text[],
  yes        boolean,
  file_ids   bigint[],
  primary key (case_id, field)
);
