alter table agencies.department add column calendar_id bigint; -- null: it works by its agency's
