-- When nobody knew any more who it was: phone and name are empty then, the e-mail is gone.
alter table people.person add column erased_at timestamptz;
