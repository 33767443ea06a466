-- How many there were of the smallest groups when a month was published, hidden ones included: never shown. Against it is decided
-- whether the month may be published again.
create table insight.release_group (
  month      date not null,
  number     smallint not null,
  of         text not null,   -- the dataset of which it is a cell, or what agencies did for groups of services
  row_key    text not null,
  column_key text not null,
  received   bigint not null,
  answered   bigint not null,
  on_time    bigint not null,
  rated      bigint not null,
  primary key (month, number, of, row_key, column_key),
  foreign key (month, number) references insight.release
);

create trigger release_group_is_append_only before update or delete or truncate on insight.release_group
  for each statement execute function insight.refuse_change();
