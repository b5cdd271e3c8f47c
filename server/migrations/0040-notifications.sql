-- What somebody is told, once for each thing, and the roads by which it reaches them.

create table notifications (
  id uuid primary key,
  agent_id uuid not null references agents,
  event text not null,
  ticket_id uuid not null references tickets,
  -- What they wanted to be reminded of; nothing of a customer's words is kept here.
  words text,
  count int not null default 1,
  at timestamptz not null,
  read_at timestamptz
);
-- While it is unread, a second fact about the same thing counts with the first.
create unique index notifications_unread on notifications (agent_id, event, ticket_id) where read_at is null;
create index notifications_of_agent on notifications (agent_id, at desc, id desc);

create table notification_sendings (
  notification_id uuid not null references notifications,
  road text not null check (road in ('push', 'mail')),
  -- Null once it has left, or was read before.
  due_at timestamptz,
  sent_at timestamptz,
  primary key (notification_id, road)
);
create index notification_sendings_due on notification_sendings (due_at) where due_at is not null;

create table notification_choices (
  agent_id uuid primary key references agents,
  chosen jsonb not null default '{}',
  -- Local times between which nothing rings; null: none.
  quiet jsonb,
  time_zone text
);

create table push_subscriptions (
  id uuid primary key,
  agent_id uuid not null references agents,
  endpoint text not null unique,
  -- The browser's own keys, sealed: with them one could write to its screen.
  keys bytea not null,
  created_at timestamptz not null
);
create index push_subscriptions_of_agent on push_subscriptions (agent_id);

create table push_keys (
  the_one boolean primary key default true check (the_one),
  public_key text not null,
  private_key bytea not null,
  made_at timestamptz not null
);

-- Who has a desk open now: a line that is not heard of any more is nobody's.
create table live_lines (
  id uuid primary key,
  agent_id uuid not null references agents,
  seen_at timestamptz not null
);
create index live_lines_of_agent on live_lines (agent_id, seen_at);
