-- Who wrote it with their own hands, for whomever they stood in: nobody approves what they wrote themselves.
alter table cases.proposal add column written_by bigint;
