-- Why customers write, what was decided about it, and what may be granted.

create table reasons (
  id uuid primary key,
  name text not null,
  choice text not null check (choice in ('treat', 'with_partner', 'orient', 'outside')),
  people uuid[] not null default '{}',
  procedure text not null default '',
  partners text not null default '',
  way_out text not null default '',
  -- What each role may promise or grant alone.
  authorities jsonb not null default '{}',
  created_at timestamptz not null,
  retired_at timestamptz
);
create unique index reasons_by_name on reasons (lower(name)) where retired_at is null;

-- Where a ticket has no reason yet, or its reason says nothing of a role.
alter table company add column authorities jsonb not null default '{}', add column gesture_budget numeric;

alter table tickets add constraint tickets_reason foreign key (reason_id) references reasons not valid;
create index tickets_of_reason on tickets (reason_id) where reason_id is not null;

create table approvals (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  asked_by uuid not null references agents,
  asked_at timestamptz not null,
  text text not null,
  finding_ids text[] not null,
  excerpts text[] not null,
  why text not null default '',
  decision text check (decision in ('approved', 'refused')),
  decided_by uuid references agents,
  decided_at timestamptz,
  note text not null default ''
);
create index approvals_of_ticket on approvals (ticket_id);
create index approvals_waiting on approvals (asked_at) where decision is null;

create table gestures (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  customer_id uuid not null references customers,
  kind text not null,
  amount numeric not null,
  reason text not null,
  granted_by uuid not null references agents,
  granted_at timestamptz not null,
  approval_id uuid references approvals,
  idempotency_key uuid not null unique,
  delivered_at timestamptz,
  delivery text not null default ''
);
create index gestures_of_ticket on gestures (ticket_id);
create index gestures_by_month on gestures (granted_at);
