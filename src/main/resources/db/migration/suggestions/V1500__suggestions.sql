create schema suggestions;

-- The life of a suggestion beside its case: the case is answered by the decision, this goes on after it.
create table suggestions.suggestion (
  case_id       bigint primary key,
  number        bigint generated always as identity (start with 1001) unique, -- what the public knows it by
  agency_id     bigint not null,                     -- whose work it is, kept like the case's
  department_id bigint,
  service_id    bigint not null,
  group_id      bigint not null,
  confidential  boolean not null,                    -- never public, whatever its author wants
  shown         boolean not null default false,      -- its author agreed that everybody reads it
  named         boolean not null default false,      -- and that their name stands there
  stage         text not null default 'SUBMITTED'
    check (stage in ('SUBMITTED', 'STUDY', 'IMPLEMENTATION', 'DECLINED', 'PUBLISHED', 'JOINED', 'WITHDRAWN')),
  since         timestamptz not null,                -- when that stage began
  due_at        timestamptz,                         -- what the agency owes next; null when it owes nothing
  submitted_at  timestamptz not null,
  studied_by    bigint,
  study_since   timestamptz,
  study_until   date,
  verdict       text check (verdict in ('ACCEPTED', 'PARTLY', 'DECLINED')),
  reasons       text[] not null default '{}',
  words         text,                                -- of the decision, as the author was told
  decided_at    timestamptz,
  joined_to     bigint references suggestions.suggestion check (joined_to <> case_id),
  supporters    integer not null default 0 check (supporters >= 0),
  shelf         text generated always as (
    case when confidential then null
         when stage = 'PUBLISHED' then 'IMPLEMENTED'
         when not shown then null
         when stage = 'IMPLEMENTATION' then 'ACCEPTED'
         when stage in ('SUBMITTED', 'STUDY') then 'OPEN'
         when stage = 'DECLINED' then 'DECLINED'
    end) stored,                                     -- where everybody finds it; null for nowhere
  check ((stage = 'JOINED') = (joined_to is not null)),
  check ((verdict is null) = (decided_at is null))
) with (fillfactor = 80);

-- The public shelves, the latest first.
create index shelf_of_all on suggestions.suggestion (shelf, since desc, number desc) where shelf is not null;
create index shelf_of_agency on suggestions.suggestion (agency_id, shelf, since desc, number desc) where shelf is not null;
create index shelf_of_group on suggestions.suggestion (group_id, shelf, since desc, number desc) where shelf is not null;

-- The agencies' work, due soonest first.
create index work_of_nation on suggestions.suggestion (due_at, number) where due_at is not null;
create index work_of_agency on suggestions.suggestion (agency_id, due_at, number) where due_at is not null;
create index work_of_department on suggestions.suggestion (department_id, due_at, number) where due_at is not null;
create index stage_of_nation on suggestions.suggestion (stage, due_at, number) where due_at is not null;
create index stage_of_agency on suggestions.suggestion (agency_id, stage, due_at, number) where due_at is not null;
create index stage_of_department on suggestions.suggestion (department_id, stage, due_at, number) where due_at is not null;

-- What is over, the latest first.
create index over_of_nation on suggestions.suggestion (since desc, number desc) where due_at is null;
create index over_of_agency on suggestions.suggestion (agency_id, since desc, number desc) where due_at is null;
create index over_of_department on suggestions.suggestion (department_id, since desc, number desc) where due_at is null;

create index joined_to_suggestion on suggestions.suggestion (joined_to) where joined_to is not null;

-- One person, one vote. Who it is cannot be read here: an HMAC of the verified phone.
create table suggestions.support (
  case_id bigint not null references suggestions.suggestion,
  voter   bytea not null,
  at      timestamptz not null,
  primary key (case_id, voter)
);

-- What an agency does to carry out what it accepted.
create table suggestions.milestone (
  case_id      bigint not null references suggestions.suggestion,
  nr           smallint not null,
  name         text not null,
  due_on       date not null,
  first_due_on date not null,      -- as it was planned
  delay_reason text,               -- of the latest delay
  reached_on   date,
  change       text,               -- what has changed by it
  primary key (case_id, nr)
);

-- What everybody reads of a suggestion that was carried out.
create table suggestions.publication (
  case_id      bigint primary key references suggestions.suggestion,
  officer_id   bigint not null,
  title_ar     text not null,
  title_en     text not null,
  change_ar    text not null,
  change_en    text not null,
  before_ar    text not null default '',
  before_en    text not null default '',
  after_ar     text not null default '',
  after_en     text not null default '',
  published_at timestamptz not null
);
