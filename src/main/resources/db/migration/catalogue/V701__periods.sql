-- Response periods that hold for some time and for some cases, see ResponsePeriods. What is null holds for all.
create table catalogue.period (
  period_id  bigint generated always as identity primary key,
  agency_id  bigint,                                    -- null: the nation's, which no agency may exceed
  service_id bigint references catalogue.service,
  kind       text,
  importance smallint check (importance between 1 and 3),
  days       smallint not null check (days > 0),        -- working days
  first_on   date not null,                             -- for cases that an agency gets from this day on
  last_on    date check (last_on >= first_on)           -- null: until further notice
);
create index period_of_service on catalogue.period (service_id);
