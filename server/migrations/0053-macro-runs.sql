-- What a macro did to a ticket, so that one press puts it back; its key makes a second press harmless.
create table macro_runs (
  id uuid primary key,
  macro_id uuid not null references macros,
  ticket_id uuid not null references tickets,
  agent_id uuid not null references agents,
  -- Each act that changed something, with what was there before.
  done jsonb not null,
  ran_at timestamptz not null,
  undone_at timestamptz
);
create index macro_runs_of_ticket on macro_runs (ticket_id);
