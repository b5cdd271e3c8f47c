-- A published version of how a reason is handled. Never changed: a ticket that began it keeps it.
-- steps: {id, kind, text, source}, in their order.
create table procedures (
  id uuid primary key,
  reason_id uuid not null references reasons (id),
  version integer not null,
  steps jsonb not null,
  sentences text[] not null,
  published_at timestamptz not null,
  published_by uuid references agents (id),
  unique (reason_id, version)
);

-- The version in force; null where the reason follows the branch it hangs on.
alter table reasons add column procedure_id uuid references procedures (id);

-- A ticket began a version, by a step done or by leaving it.
create table procedure_runs (
  id uuid primary key,
  ticket_id uuid not null references tickets (id),
  home_id uuid,
  procedure_id uuid not null references procedures (id),
  begun_at timestamptz not null
);
create index procedure_runs_ticket on procedure_runs (ticket_id);
create index procedure_runs_procedure on procedure_runs (procedure_id);

create table procedure_steps_done (
  run_id uuid not null references procedure_runs (id),
  step_id uuid not null,
  noted text not null,
  done_at timestamptz not null,
  done_by uuid references agents (id),
  primary key (run_id, step_id)
);

-- step_id: the first step that was not done then.
create table procedure_leavings (
  id uuid primary key,
  run_id uuid not null references procedure_runs (id),
  step_id uuid,
  why text not null,
  left_at timestamptz not null,
  left_by uuid references agents (id),
  resumed_at timestamptz
);
create index procedure_leavings_run on procedure_leavings (run_id, left_at);
