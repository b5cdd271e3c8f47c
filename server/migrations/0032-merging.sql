-- A ticket merged into another stays, and keeps its number, its links and its history of facts. What hangs on it is read
-- in the other: each row says where it is read (ticket_id) and, when that is elsewhere, where it came (home_id).
alter table tickets
  add column merged_into uuid references tickets (id),
  -- What its state was when it was set aside, to be put back whole.
  add column aside_was jsonb;

create index tickets_merged on tickets (merged_into) where merged_into is not null;

-- into_was, into_left: the wait of the other before and after, put back when nothing was said meanwhile.
-- reopened: it was closed so, and reopened for the customer who waits in this one.
create table merges (
  source_id uuid primary key references tickets (id),
  into_id uuid not null references tickets (id),
  merged_at timestamptz not null,
  merged_by uuid references agents (id),
  entries_after integer not null,
  into_was jsonb not null,
  into_left jsonb not null,
  reopened jsonb
);

-- home_position is the place an entry had at home; null for what came for a merged ticket since, and never stood there.
alter table entries add column home_id uuid, add column home_position integer;
alter table drafts add column home_id uuid;
alter table departures add column home_id uuid;
alter table commitments add column home_id uuid;
alter table approvals add column home_id uuid;
alter table gestures add column home_id uuid;
alter table data_requests add column home_id uuid;
alter table mentions add column home_id uuid;
alter table follow_ups add column home_id uuid;
alter table one_time_codes add column home_id uuid;

-- Where a ticket is read today: itself, or the last of those it was merged into one after the other.
create function read_in(ticket uuid) returns uuid language sql stable as $$
  with recursive up(id, merged_into) as (
    select t.id, t.merged_into from tickets t where t.id = $1
    union all
    select t.id, t.merged_into from up join tickets t on t.id = up.merged_into
  )
  select id from up where merged_into is null
$$;

-- A ticket and all that was merged into it, and into those.
create function gathered_in(ticket uuid) returns setof uuid language sql stable as $$
  with recursive down(id) as (
    select $1
    union all
    select t.id from down join tickets t on t.merged_into = down.id
  )
  select id from down
$$;
