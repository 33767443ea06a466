-- What has ended, the longest ago first, kind by kind, for the day on which it is kept no longer. What was erased has no text, and leaves.
create index ended_of_kind on cases.cases (kind, coalesce(replied_at, closed_at), case_id)
  where text <> '' and status in ('ANSWERED', 'CLOSED', 'WITHDRAWN', 'MERGED');
