-- Who stands in for whom while they are away. Whole days of the country; one that was ended early is over from that moment.
create table agencies.delegation (
  delegation_id bigint generated always as identity primary key,
  officer_id    bigint not null references agencies.officer, -- who is away
  deputy_id     bigint not null references agencies.officer,
  first_on      date not null,
  last_on       date not null check (last_on >= first_on),
  note          text not null default '',                    -- for the deputy
  named_at      timestamptz not null,
  ended_at      timestamptz
);
create index delegation_of_officer on agencies.delegation (officer_id, last_on);
create index delegation_of_deputy on agencies.delegation (deputy_id, last_on);
