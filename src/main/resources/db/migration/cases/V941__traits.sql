-- By what cases are compared when likely duplicates are looked for; built from the journal, so it may be built anew.
create table cases.trait (
  case_id      bigint primary key,
  service_id   bigint not null,
  cell         bigint not null,        -- of a grid over the world; 0 without a point
  latitude     double precision,
  longitude    double precision,
  place_key    bigint,                 -- one number for the place as told in words; null without
  words        integer[] not null,     -- stems of subject and text
  place_words  integer[] not null,
  submitted_at timestamptz not null
);
create index trait_by_cell on cases.trait (cell, submitted_at) where cell <> 0;
create index trait_by_service on cases.trait (service_id, cell, submitted_at);
create index trait_by_place on cases.trait (place_key, submitted_at) where place_key is not null;
