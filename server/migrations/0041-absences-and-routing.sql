-- Who is there, who is away, and to whom a ticket goes by itself.

-- From a moment on, until a moment or until they say so; ended earlier when they come back earlier.
create table absences (
  id uuid primary key,
  agent_id uuid not null references agents,
  starts_at timestamptz not null,
  ends_at timestamptz,
  note text not null default '',
  said_at timestamptz not null,
  said_by uuid references agents,
  ended_at timestamptz,
  check (ends_at is null or ends_at > starts_at)
);
create index absences_of_agent on absences (agent_id, starts_at) where ended_at is null;

-- What routing knows of a person: without a row, any language, no skill, the house's capacity, the house's hours.
create table agent_places (
  agent_id uuid primary key references agents,
  skills text[] not null default '{}',
  languages text[] not null default '{}',
  capacity int check (capacity between 1 and 1000),
  -- Empty: whenever the house is open.
  working_hours jsonb not null default '[]'
);

alter table handovers add column absence_id uuid references absences;
create index handovers_of_absence on handovers (absence_id) where absence_id is not null;

create table routing (
  the_one boolean primary key default true check (the_one),
  -- Null: the first to take it.
  on_at timestamptz,
  capacity int not null default 20 check (capacity between 1 and 1000)
);
insert into routing default values;

-- Read from the top; the first that fits says who may have the ticket. Empty lists fit everything.
create table routing_rules (
  id uuid primary key,
  position int not null,
  reason_ids uuid[] not null default '{}',
  inbox_ids uuid[] not null default '{}',
  languages text[] not null default '{}',
  segments text[] not null default '{}',
  team_id uuid references teams,
  skill text,
  check (team_id is not null or skill is not null)
);

-- Tickets that nobody suited when they opened: asked again when their countdown runs out.
create table routing_tries (
  ticket_id uuid primary key references tickets,
  tried_at timestamptz not null
);
