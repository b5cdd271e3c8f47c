-- The threshold: every arrival is kept raw, once, before it is understood.

create table arrivals (
  id uuid primary key,
  channel text not null,
  inbox_id uuid not null references inboxes,
  -- What makes it the same arrival: see intake/keeping.ts.
  unique_key text not null unique,
  message_id_hash text,
  received_at timestamptz not null,
  -- 'in' from a customer; 'sent' when read from the mailbox's own Sent folder.
  direction text not null default 'in' check (direction in ('in', 'sent')),
  imported boolean not null default false,
  envelope_from text,
  envelope_to text[] not null default '{}',
  size bigint not null,
  -- Up to 256 kB here, larger in the file store.
  raw bytea,
  raw_sha256 text references files,
  outcome text not null default 'waiting',
  attempts int not null default 0,
  -- The inbox already knew this Message-ID, with other content.
  same_id_seen boolean not null default false,
  problem text,
  ticket_id uuid,
  entry_id uuid,
  sender text,
  subject text,
  check ((raw is null) <> (raw_sha256 is null))
);
create index arrivals_waiting on arrivals (received_at, id) where outcome = 'waiting';
create index arrivals_by_outcome on arrivals (outcome, received_at desc, id desc) where outcome in ('quarantined', 'ignored');
create index arrivals_by_message_id on arrivals (inbox_id, message_id_hash) where message_id_hash is not null;
create index arrivals_by_file on arrivals (raw_sha256) where raw_sha256 is not null;
