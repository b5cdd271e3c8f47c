-- Views that people save, and acts done to many tickets at once.

create table saved_views (
  id uuid primary key,
  name text not null,
  filter jsonb not null,
  sort text not null,
  columns text[] not null,
  scope text not null check (scope in ('me', 'team', 'everyone')),
  team_id uuid references teams,
  made_by uuid not null references agents,
  made_at timestamptz not null,
  removed_at timestamptz,
  check ((scope = 'team') = (team_id is not null))
);
create index saved_views_of_agent on saved_views (made_by) where removed_at is null;

-- Each puts them in their own order.
create table saved_view_orders (
  agent_id uuid primary key references agents,
  view_ids uuid[] not null
);

create table bulk_actions (
  id uuid primary key,
  idempotency_key uuid not null unique,
  act jsonb not null,
  actor jsonb not null,
  agent_id uuid references agents,
  made_at timestamptz not null,
  finished_at timestamptz
);
create index bulk_actions_of_agent on bulk_actions (agent_id, made_at desc);
create index bulk_actions_running on bulk_actions (made_at) where finished_at is null;

-- An item and what became of it are written with the act itself: killed in between, neither happened.
create table bulk_items (
  bulk_id uuid not null references bulk_actions,
  position integer not null,
  ticket_id uuid not null references tickets,
  done_at timestamptz,
  refusal jsonb,
  primary key (bulk_id, position),
  unique (bulk_id, ticket_id)
);
create index bulk_items_waiting on bulk_items (bulk_id, position) where done_at is null;
