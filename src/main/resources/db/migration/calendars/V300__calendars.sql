create schema calendars;

create table calendars.calendar (
  calendar_id bigint generated always as identity primary key,
  code        text not null unique,
  name_ar     text not null,
  name_en     text not null
);

-- One stretch of work on a day of the week; a day may have several. ends = 24:00 for work until midnight.
create table calendars.block (
  calendar_id bigint not null references calendars.calendar,
  weekday     smallint not null check (weekday between 1 and 7), -- ISO: 1 is Monday
  starts      time not null,
  ends        time not null,
  primary key (calendar_id, weekday, starts),
  check (starts < ends)
);

create table calendars.holiday (
  calendar_id bigint not null references calendars.calendar,
  "on"        date not null,
  name_ar     text not null,
  name_en     text not null,
  primary key (calendar_id, "on")
);
