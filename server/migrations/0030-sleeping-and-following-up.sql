-- A ticket sleeps until a time, and counts how often its customer had to write again.

alter table tickets
  add column snoozed_until timestamptz,
  add column snoozed_at timestamptz,
  add column snoozed_by uuid references agents,
  add column chases int not null default 0,
  add column chased_at timestamptz;
create index tickets_snoozed on tickets (snoozed_until, id) where snoozed_until is not null;
create index tickets_chased on tickets (waiting_since, id) where chased_at >= waiting_since;
-- A date moved while the ticket slept: it would wake too late. Nearly always empty.
create index tickets_oversleeping on tickets (id)
  where snoozed_until is not null and (next_due_at <= snoozed_until or answer_due_at <= snoozed_until);

-- What we planned to say or do when nobody wrote meanwhile.
create table follow_ups (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  kind text not null check (kind in ('customer', 'partner', 'self')),
  -- A partner's; the customer's is looked up when a letter leaves.
  address text,
  planned_by uuid not null references agents,
  planned_at timestamptz not null,
  -- When its next step is due; null once it has ended.
  due_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references agents,
  end_cause text check (end_cause in ('done', 'answered', 'answered_by_us', 'closed', 'stopped', 'unreachable'))
);
create index follow_ups_due on follow_ups (due_at) where due_at is not null;
create index follow_ups_of_ticket on follow_ups (ticket_id, planned_at);

create table follow_up_steps (
  follow_up_id uuid not null references follow_ups,
  position int not null,
  due_at timestamptz not null,
  -- Null for the last step of a series, which hands the ticket back to its owner.
  text text,
  done_at timestamptz,
  entry_id uuid,
  primary key (follow_up_id, position)
);

create or replace view ticket_cards as
  select t.id, t.number, t.subject, t.excerpt, t.closed_at, t.waiting_since, t.owner_id, t.last_entry_at, t.customer_id,
    c.name as customer_name, t.team_id, t.snoozed_until
  from tickets t join customers c on c.id = t.customer_id;
