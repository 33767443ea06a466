-- What-if questions of the staff, played in memory beside what is; nothing here touches a case.
create schema if not exists simulation;

create table simulation.trial (
  trial_id      bigint generated always as identity primary key,
  officer_id    bigint not null references agencies.officer,
  agency_id     bigint not null,                -- whose work is played; 0: the nation's
  department_id bigint not null,                -- 0: all of the agency's
  change        text not null,                  -- such as staffing:municipality=0.9
  state         text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED')),
  done          int not null default 0,
  steps         int not null,
  tries         int not null default 0,
  shared        boolean not null default false, -- with everybody who may see figures of as much
  asked_at      timestamptz not null,
  leased_until  timestamptz not null,           -- whoever plays it has until then to say that they still do
  ended_at      timestamptz,
  outcome       jsonb
);
create index trial_of_officer on simulation.trial (officer_id, trial_id);
create index trial_shared on simulation.trial (trial_id) where shared;
create index trial_shared_of_agency on simulation.trial (agency_id, trial_id) where shared;
create index trial_due on simulation.trial (leased_until) where state in ('WAITING', 'RUNNING');
