-- A service that is offered no more; its cases keep it.
alter table catalogue.service add column closed_at timestamptz;
