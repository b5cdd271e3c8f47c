-- Free names for tickets, in one flat list. A merged one points to the other: undoing a merge gives everything back.

create table tags (
  id uuid primary key,
  name text not null,
  colour text not null check (colour in ('slate', 'blue', 'teal', 'violet', 'ochre')),
  created_at timestamptz not null,
  created_by uuid references agents,
  merged_into uuid references tags check (merged_into <> id),
  retired_at timestamptz
);
create unique index tags_by_name on tags (lower(name)) where merged_into is null;
create index tags_merged on tags (merged_into) where merged_into is not null;

-- On the ticket itself, so that a list reads one table. Most have none, and cost the index nothing.
alter table tickets add column tag_ids uuid[] not null default '{}';
create index tickets_tagged on tickets using gin (tag_ids) with (fastupdate = off) where tag_ids <> '{}';

create table followers (
  ticket_id uuid not null references tickets,
  agent_id uuid not null references agents,
  since timestamptz not null,
  primary key (ticket_id, agent_id)
);
create index followers_of_agent on followers (agent_id);
