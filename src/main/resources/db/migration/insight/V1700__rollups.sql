create schema insight;

-- Sums of what happened on a day, or in a month when "months", by the dimensions of a cube; a dimension that the cube
-- has not is 0 or empty. Kept from the journal alone, and built from it anew to the same rows.
create table insight.cell (
  cube          text not null,
  months        boolean not null,
  day           date not null,             -- the first of its month when "months"
  agency_id     bigint not null default 0,
  department_id bigint not null default 0,
  service_id    bigint not null default 0,
  kind          text not null default '',
  channel       text not null default '',
  requester     text not null default '',
  area          text not null default '',
  received         bigint not null default 0,
  answered         bigint not null default 0,
  on_time          bigint not null default 0,
  due              bigint not null default 0,
  kept             bigint not null default 0,
  reopened         bigint not null default 0,
  referred_out     bigint not null default 0,
  referred_in      bigint not null default 0,
  withdrawn        bigint not null default 0,
  merged           bigint not null default 0,
  closed           bigint not null default 0,
  asked            bigint not null default 0,
  escalated        bigint not null default 0,
  opened           bigint not null default 0,
  ended            bigint not null default 0,
  working_seconds  bigint not null default 0,
  calendar_seconds bigint not null default 0,
  rated            bigint not null default 0,
  handling         bigint not null default 0,
  clarity          bigint not null default 0,
  courtesy         bigint not null default 0,
  ease             bigint not null default 0,
  messages         bigint not null default 0,
  promises_due     bigint not null default 0,
  promises_kept    bigint not null default 0,
  promises_broken  bigint not null default 0,
  working       bytea,                     -- sketches of how long first replies took
  calendar      bytea,
  primary key (cube, months, agency_id, day, department_id, service_id, kind, channel, requester, area)
) with (fillfactor = 80);
create index cell_of_nation on insight.cell (cube, months, day);
