-- What was published of a month, for ever: nobody shall learn from two releases what neither says. A month is released again only
-- when enough has changed; the latest number holds.
create table insight.release (
  month   date not null check (extract(day from month) = 1),
  number  smallint not null check (number > 0),
  made_at timestamptz not null,
  primary key (month, number)
);

-- null: too small a group, or hidden so that a small one cannot be computed.
create table insight.release_cell (
  dataset          text not null,
  month            date not null,
  number           smallint not null,
  row_key          text not null default '',   -- empty for the sum of all rows
  column_key       text not null default '',
  received         bigint,
  answered         bigint,
  on_time          bigint,
  working_seconds  bigint,
  calendar_seconds bigint,
  rated            bigint,
  handling         bigint,
  clarity          bigint,
  courtesy         bigint,
  ease             bigint,
  primary key (dataset, month, number, row_key, column_key),
  foreign key (month, number) references insight.release
);

create index release_cell_of_release on insight.release_cell (month, number);
create index release_cell_of_row on insight.release_cell (dataset, row_key, month);

create function insight.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What was published stays as it was published';
end $$;

create trigger release_is_append_only before update or delete or truncate on insight.release
  for each statement execute function insight.refuse_change();

create trigger release_cell_is_append_only before update or delete or truncate on insight.release_cell
  for each statement execute function insight.refuse_change();
