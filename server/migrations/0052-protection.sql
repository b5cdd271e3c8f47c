-- A message that somebody should not have had to read. Taken back, nothing of it stays with the customer.
create table flagged_messages (
  entry_id uuid primary key references entries,
  kind text not null check (kind in ('insult', 'threat', 'harassment', 'discrimination')),
  words text not null,
  flagged_at timestamptz not null,
  flagged_by uuid not null references agents
);
create index flagged_messages_newest on flagged_messages (flagged_at desc, entry_id desc);

-- What a customer was told in writing, once it went on too often. Lifted, it stays as history; mails enter all the while.
create table written_ends (
  id uuid primary key,
  customer_id uuid not null references customers,
  words text not null,
  ended_at timestamptz not null,
  ended_by uuid not null references agents,
  lifted_at timestamptz,
  lifted_by uuid references agents
);
create unique index written_ends_running on written_ends (customer_id) where lifted_at is null;
