-- Replies of a span are drawn by lot, see insight.sample.
create index reply_by_moment on cases.message (at, case_id) where kind = 'REPLY';
