-- The word given: published policies, and every promise made to one customer.

create table policies (
  id uuid primary key,
  name text not null,
  -- What it promises: a delay for each clock it starts.
  targets jsonb not null,
  -- To whom; empty is everyone.
  reason_ids uuid[] not null default '{}',
  channels text[] not null default '{}',
  segments text[] not null default '{}',
  -- Null is the main calendar.
  calendar_id uuid,
  pauses boolean not null default true,
  warn_minutes int not null default 60,
  tells_alone jsonb,
  created_at timestamptz not null,
  retired_at timestamptz
);

create table commitments (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  customer_id uuid not null references customers,
  kind text not null,
  source text not null check (source in ('policy', 'composer', 'guard', 'call_back', 'api', 'partner')),
  what text,
  literal text,
  amount jsonb,
  -- Whose word it is; null for the house's.
  promised_by uuid references agents,
  made_at timestamptz not null,
  entry_id uuid,
  idempotency_key uuid unique,
  -- A policy's clock can be counted again from these: when it began, how long it runs, when it stood.
  policy_id uuid references policies,
  target jsonb,
  started_at timestamptz,
  pauses jsonb not null default '[]',
  paused_at timestamptz,
  -- The date that was promised first is the one that counts; null `due_at` while the clock stands.
  first_due_at timestamptz not null,
  due_at timestamptz,
  risk_at timestamptz,
  warned_at timestamptz,
  told_at timestamptz,
  postponements int not null default 0,
  kept_at timestamptz,
  kept_by uuid,
  kept_in uuid,
  kept_words text,
  broken_at timestamptz,
  released_at timestamptz,
  released_by uuid,
  release_reason text,
  -- The reply that carried it never left.
  withdrawn_at timestamptz,
  replaces_id uuid references commitments,
  -- When a clock must look at it next: the warning, then the due time.
  turns_at timestamptz
);
create index commitments_of_ticket on commitments (ticket_id);
create index commitments_turning on commitments (turns_at) where turns_at is not null;
create index commitments_of_entry on commitments (entry_id) where entry_id is not null;
create index commitments_due on commitments (first_due_at desc, id desc);

-- Every date that moved one, and what the customer said of it.
create table commitment_dates (
  commitment_id uuid not null references commitments,
  position int not null,
  due_at timestamptz not null,
  told_at timestamptz not null,
  reason text,
  entry_id uuid,
  answer text check (answer in ('accepted', 'refused')),
  answered_at timestamptz,
  primary key (commitment_id, position)
);

-- What a list shows of a ticket's promises, kept by the verbs that change one.
alter table tickets add column strip jsonb, add column next_due_at timestamptz;

-- What a policy looks at besides the channel.
alter table tickets add column reason_id uuid;
alter table customers add column segment text;
