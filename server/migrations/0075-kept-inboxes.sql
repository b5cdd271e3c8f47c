-- An inbox may be kept to some: then only those named below see what came by it, and those of them who answer write to its
-- customers. One that is not kept is seen as the house says of all.

alter table inboxes add column kept_at timestamptz;

create table inbox_grants (
  inbox_id uuid not null references inboxes (id),
  team_id uuid references teams (id),
  agent_id uuid references agents (id),
  answers boolean not null,
  granted_at timestamptz not null,
  check (num_nonnulls(team_id, agent_id) = 1)
);

create unique index inbox_grants_of_teams on inbox_grants (inbox_id, team_id) where team_id is not null;
create unique index inbox_grants_of_agents on inbox_grants (inbox_id, agent_id) where agent_id is not null;

-- What a search shows of a ticket is asked where it came from too.
create or replace view ticket_cards as
  select t.id, t.number, t.subject, t.excerpt, t.closed_at, t.waiting_since, t.owner_id, t.last_entry_at,
    t.customer_id, c.name as customer_name, t.team_id, t.snoozed_until, t.inbox_id
  from tickets t join customers c on c.id = t.customer_id;
