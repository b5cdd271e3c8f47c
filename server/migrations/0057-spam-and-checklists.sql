-- Set aside as unwanted: out of the lists by the columns that close a ticket, as a merge does, and put back whole.
alter table tickets
  add column spam_at timestamptz,
  add column spam_by uuid references agents (id),
  add column spam_was jsonb;

create index tickets_spam on tickets (last_entry_at desc, id desc) where spam_at is not null;

-- What is to be done each time, to be put on a ticket in one press.
create table checklists (
  id uuid primary key,
  name text not null,
  items text[] not null,
  made_at timestamptz not null,
  removed_at timestamptz
);

-- What is to be done in one ticket. linked_id: another ticket, done once it is closed.
create table checklist_items (
  id uuid primary key,
  ticket_id uuid not null references tickets (id),
  home_id uuid,
  position integer not null,
  text text not null,
  linked_id uuid references tickets (id),
  made_at timestamptz not null,
  made_by uuid references agents (id),
  done_at timestamptz,
  done_by uuid references agents (id)
);
create index checklist_items_ticket on checklist_items (ticket_id, position);
