-- What one ticket is to another. Both ends are kept as they were made: after a merge each is read where its ticket is read.
create table ticket_links (
  -- Given by whoever makes it: a second press makes no second one.
  id uuid primary key,
  kind text not null check (kind in ('related', 'duplicate', 'parent', 'split', 'continued')),
  -- parent: from is the parent. duplicate: from repeats to. split: to was split from from. continued: to goes on from from.
  from_id uuid not null references tickets (id),
  to_id uuid not null references tickets (id),
  -- The message that a split copied.
  entry_id uuid references entries (id),
  made_at timestamptz not null,
  made_by uuid references agents (id),
  check (from_id <> to_id)
);
create index ticket_links_from on ticket_links (from_id);
create index ticket_links_to on ticket_links (to_id);
create unique index ticket_links_chosen on ticket_links (least(from_id, to_id), greatest(from_id, to_id))
  where kind in ('related', 'duplicate', 'parent');

-- Why it was closed although something was left open in it.
alter table tickets add column closed_despite text;

-- A reply to what was closed longer ago than so many days goes on in a ticket of its own; null: it reopens, always.
alter table company add column continue_after_days integer;
