-- What services ask, as versions; the highest one holds. What somebody was asked once is never changed afterwards.
create table catalogue.form (
  service_id   bigint not null references catalogue.service,
  version      integer not null check (version > 0),
  fields       jsonb not null,       -- none: the service asks nothing any more
  published_at timestamptz not null,
  primary key (service_id, version)
);

create function catalogue.keep_form() returns trigger language plpgsql as $$
begin
  raise exception 'a published form does not change';
end $$;
create trigger form_is_kept before update or delete on catalogue.form
  for each row execute function catalogue.keep_form();

-- The next version while it is being made.
create table catalogue.form_draft (
  service_id bigint primary key references catalogue.service,
  fields     jsonb not null,
  changed_at timestamptz not null
);
