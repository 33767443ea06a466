-- What each part of a case is asked, and why it was dropped. The part itself is a case of its own (cases.part_of).
create table cases.part (
  case_id  bigint primary key,
  asked    text not null,
  dropped  text
);
