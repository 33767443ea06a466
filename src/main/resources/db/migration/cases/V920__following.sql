-- Somebody who wants to follow a case without signing in: they gave a reference and a phone, and now look for a code.
-- Whether the two belong together is not written here, so that both look the same to who asks. Kept for a day.
create table cases.tracking (
  token_hash   bytea primary key,   -- of what the browser's cookie says
  reference    text not null,
  phone        text not null,
  words        text,                -- typed before the grant ran out, to be given back
  address_hash bytea not null,
  begun_at     timestamptz not null,
  asked_at     timestamptz not null -- for the latest code
);
create index tracking_by_address on cases.tracking (address_hash, begun_at);
create index tracking_by_time on cases.tracking (begun_at);

-- What a requester typed and could not send: given back on the page of the case until something is sent.
create table cases.unsent (
  case_id bigint primary key,
  words   text not null,
  at      timestamptz not null
);
