-- What somebody decided beforehand for the hour their absence begins: which tickets change hands, and whether they come
-- back. Each keeps what it says once it was done.
create table absence_plans (
  absence_id uuid primary key references absences,
  reach text not null check (reach in ('due', 'all')),
  -- Null: whoever routing chooses, ticket by ticket.
  to_id uuid references agents,
  context text not null,
  tells boolean not null,
  comes_back boolean not null,
  planned_at timestamptz not null,
  planned_by uuid not null references agents,
  -- Who acts when the hour comes, as they were when they decided; their rights are looked up then.
  actor jsonb not null,
  moved_at timestamptz,
  returned_at timestamptz
);
create index absence_plans_to_move on absence_plans (absence_id) where moved_at is null;
create index absence_plans_to_return on absence_plans (absence_id)
  where moved_at is not null and returned_at is null and comes_back;

-- A ticket that did not change hands although it was meant to, and the refusal it met; on the way out or back.
create table absence_stays (
  absence_id uuid not null references absences,
  ticket_id uuid not null references tickets,
  way text not null check (way in ('out', 'back')),
  refusal jsonb not null,
  at timestamptz not null,
  primary key (absence_id, ticket_id, way)
);
create index absence_stays_of_ticket on absence_stays (ticket_id);
