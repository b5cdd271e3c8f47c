-- The thing to solve. Its state on screen is read from these facts, never stored.

create sequence ticket_numbers start 10001 cache 1;

create table tickets (
  id uuid primary key,
  -- Digits of the reference, without its check digit; gaps allowed, never twice.
  number bigint not null unique,
  inbox_id uuid references inboxes,
  customer_id uuid not null references customers,
  channel text not null,
  language text not null check (language in ('fr', 'en')),
  subject text not null,
  opened_at timestamptz not null,
  -- Already in the mailbox when it was connected: shown, never acknowledged, surveyed or counted late.
  imported_at timestamptz,
  owner_id uuid references agents,
  taken_at timestamptz,
  -- While nobody owns it: when the lead will.
  owner_due_at timestamptz,
  closed_at timestamptz,
  closed_by uuid references agents,
  summary text,
  -- First word of the customer that still waits for one of ours.
  waiting_since timestamptz,
  answer_due_at timestamptz,
  person_asked_at timestamptz,
  send_failed_at timestamptz,
  -- The newest position of the thread; taken under this row's lock.
  entries int not null default 0,
  last_entry_at timestamptz not null,
  excerpt text not null default ''
);
-- One index for each way of listing: newest words first, id to break ties.
create index tickets_open on tickets (last_entry_at desc, id desc) where closed_at is null;
create index tickets_owned on tickets (owner_id, last_entry_at desc, id desc) where closed_at is null;
create index tickets_unanswered on tickets (answer_due_at, id) where answer_due_at is not null;
create index tickets_closed on tickets (last_entry_at desc, id desc) where closed_at is not null;
create index tickets_all on tickets (last_entry_at desc, id desc);
create index tickets_ownerless on tickets (owner_due_at) where owner_due_at is not null;
create index tickets_of_customer on tickets (customer_id, opened_at desc);
