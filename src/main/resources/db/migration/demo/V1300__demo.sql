create schema demo;

-- The demo country, once it is founded. Its year of cases ends at "now", whenever the rest of them is added.
create table demo.country (
  the_only boolean primary key default true check (the_only),
  now      timestamptz not null,
  cases    integer not null
);

-- Which part of its cases is there. A batch and its row are one transaction, so a start after a kill goes on where it stopped.
create table demo.batch (
  nr integer primary key
);
