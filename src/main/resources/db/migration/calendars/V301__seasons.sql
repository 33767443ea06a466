alter table calendars.holiday add column estimated boolean not null default false; -- the moon has still to be seen

-- A period of dates, both included, in which another week holds. Those of one calendar do not overlap.
create table calendars.season (
  season_id   bigint generated always as identity primary key,
  calendar_id bigint not null references calendars.calendar,
  first_on    date not null,
  last_on     date not null,
  name_ar     text not null,
  name_en     text not null,
  check (first_on <= last_on)
);
create index season_of_calendar on calendars.season (calendar_id, first_on);

create table calendars.season_block (
  season_id bigint not null references calendars.season on delete cascade,
  weekday   smallint not null check (weekday between 1 and 7), -- ISO: 1 is Monday
  starts    time not null,
  ends      time not null,
  primary key (season_id, weekday, starts),
  check (starts < ends)
);
