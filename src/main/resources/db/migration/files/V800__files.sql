create schema files;

-- Contents lie in the folder <data>/files by their SHA-256; several files may share one content, each is somebody's own.
create table files.file (
  file_id          bigint generated always as identity primary key,
  sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type       text not null,
  bytes            bigint not null check (bytes > 0),
  name             text not null,
  width            int,
  height           int,
  thumbnail_sha256 text check (thumbnail_sha256 ~ '^[0-9a-f]{64}$'),
  -- Where a photo was taken: only when the sender agreed.
  latitude         double precision check (latitude between -90 and 90),
  longitude        double precision check (longitude between -180 and 180),
  created_at       timestamptz not null,
  released_at      timestamptz,
  check ((width is null) = (height is null)),
  check ((latitude is null) = (longitude is null))
);

create index file_by_content on files.file (sha256);
create index file_by_thumbnail on files.file (thumbnail_sha256) where thumbnail_sha256 is not null;
create index file_released on files.file (released_at) where released_at is not null;

-- What is being sent, or was sent and is not yet part of anything. The row goes when its file is attached.
create table files.upload (
  upload_id      uuid primary key,
  owner          bytea not null,
  name           text not null,
  declared_bytes bigint not null check (declared_bytes > 0),
  received_bytes bigint not null default 0 check (received_bytes between 0 and declared_bytes),
  -- Set once all has come and the content was accepted.
  file_id        bigint unique references files.file,
  -- The place found in the photo, held only until the sender has agreed or the upload goes.
  latitude       double precision,
  longitude      double precision,
  place_agreed   boolean not null default false,
  created_at     timestamptz not null,
  expires_at     timestamptz not null
);

create index upload_by_owner on files.upload (owner);
create index upload_by_expiry on files.upload (expires_at);
