-- A ticket changes hands: with a reason, a written context, and somebody who accepts it.

create table handovers (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  from_id uuid not null references agents,
  to_id uuid not null references agents,
  -- Its owner, or a lead in their place.
  given_by uuid not null references agents,
  reason text not null check (
    reason in ('skill', 'language', 'perimeter', 'continuity', 'load', 'absence', 'protection', 'other')),
  context text not null,
  -- The note of the thread that says it.
  entry_id uuid not null references entries,
  -- How many persons the customer will have met.
  persons int not null,
  offered_at timestamptz not null,
  -- A lead lets a further person in, or not: until then nobody else is asked.
  lead_asked_at timestamptz,
  permitted_at timestamptz,
  permitted_by uuid references agents,
  permission_note text,
  due_at timestamptz,
  overdue_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references agents,
  outcome text check (outcome in ('accepted', 'declined', 'refused', 'withdrawn')),
  answer text,
  check ((ended_at is null) = (outcome is null))
);
-- One at a time: whoever comes second is told.
create unique index handovers_under_way on handovers (ticket_id) where ended_at is null;
create index handovers_of_ticket on handovers (ticket_id, offered_at);
create index handovers_to on handovers (to_id) where ended_at is null;
create index handovers_from on handovers (from_id) where ended_at is null;
create index handovers_due on handovers (due_at) where ended_at is null and overdue_at is null;

create table handover_rules (
  the_one boolean primary key default true check (the_one),
  accept_minutes int not null default 30 check (accept_minutes between 5 and 2400),
  persons_before_lead int not null default 3 check (persons_before_lead between 2 and 20)
);
insert into handover_rules default values;
