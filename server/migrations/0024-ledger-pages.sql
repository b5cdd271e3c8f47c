-- The ledger is read a page at a time, along what it is ordered by: without these it is read whole for each page.

create index commitments_running on commitments (due_at, id)
  where withdrawn_at is null and kept_at is null and released_at is null and broken_at is null and due_at is not null;
create index commitments_broken on commitments (broken_at, id)
  where withdrawn_at is null and kept_at is null and released_at is null and broken_at is not null;
create index commitments_ended on commitments ((coalesce(kept_at, released_at)) desc, id desc)
  where withdrawn_at is null and (kept_at is not null or released_at is not null);
