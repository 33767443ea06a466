create table cases.watch (
  case_id    bigint not null,
  officer_id bigint not null,
  since      timestamptz not null,
  primary key (case_id, officer_id)
);
create index watch_of_officer on cases.watch (officer_id);

-- What the journal tells somebody: that they were named in a note, or what others did to a case that they follow.
create table cases.news (
  news_id    bigint generated always as identity primary key,
  officer_id bigint not null,
  case_id    bigint not null,
  seq        integer not null,
  type       text not null,
  named      boolean not null,
  actor      text not null,
  at         timestamptz not null,
  read       boolean not null default false,
  unique (officer_id, case_id, seq)
);
create index news_of_officer on cases.news (officer_id, news_id desc);
create index news_unread on cases.news (officer_id) where not read;
create index news_by_time on cases.news (at);
