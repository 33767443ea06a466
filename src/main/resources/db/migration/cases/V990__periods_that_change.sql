-- Open cases follow a change of response periods too; each then counts by its own calendar, so no calendar stands here.
alter table cases.rescheduling alter column calendar_id drop not null;
alter table cases.rescheduling alter column before drop not null;
alter table cases.rescheduling alter column after drop not null;
create index latest_of_periods on cases.rescheduling (begins_at desc, rescheduling_id desc) where cause = 'PERIOD';
