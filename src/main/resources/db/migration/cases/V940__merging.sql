-- Who follows is merged and who is merged follows; nobody else.
alter table cases.cases add constraint follows check ((status = 'MERGED') = (merged_into is not null));

-- Where a case stood before it followed another, for the day that it goes its own way again.
create table cases.follower (
  case_id bigint primary key,
  stood   text not null
);

-- What happened to a leader and its followers have not followed yet.
create table cases.errand (
  leader_id    bigint primary key,
  message_id   bigint,                     -- the reply that they are to get
  successor_id bigint,                     -- who leads them, once the leader has left
  turn         integer not null default 1, -- how often something happened meanwhile
  since        timestamptz not null
);
create index errand_by_time on cases.errand (since, leader_id);

-- Who was answered because its leader was.
create table cases.answered_together (
  leader_id  bigint not null,
  case_id    bigint not null,
  message_id bigint not null,
  at         timestamptz not null,
  primary key (leader_id, case_id, message_id)
);
