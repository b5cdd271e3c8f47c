-- Teams: who answers together, which inboxes are theirs, and whether the others see their tickets.

create table teams (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null,
  removed_at timestamptz
);
create unique index teams_by_name on teams (lower(name)) where removed_at is null;

create table team_members (
  team_id uuid not null references teams,
  agent_id uuid not null references agents,
  leads boolean not null default false,
  added_at timestamptz not null,
  primary key (team_id, agent_id)
);
create index teams_of_agent on team_members (agent_id);

-- Null is everybody's.
alter table inboxes add column team_id uuid references teams;
alter table tickets add column team_id uuid;
alter table tickets add constraint tickets_team foreign key (team_id) references teams not valid;
create index tickets_of_team on tickets (team_id, last_entry_at desc, id desc) where team_id is not null;

alter table company add column tickets_seen_by text not null default 'everyone' check (tickets_seen_by in ('everyone', 'team'));

create or replace view ticket_cards as
  select t.id, t.number, t.subject, t.excerpt, t.closed_at, t.waiting_since, t.owner_id, t.last_entry_at, t.customer_id,
    c.name as customer_name, t.team_id
  from tickets t join customers c on c.id = t.customer_id;
