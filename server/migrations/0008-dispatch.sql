-- The way out: every departure is kept, sent, retried, its fate shown.

create table departures (
  id uuid primary key,
  kind text not null,
  inbox_id uuid not null references inboxes,
  ticket_id uuid references tickets,
  entry_id uuid references entries,
  -- Never answered automatically, never counted as an answer.
  automatic boolean not null,
  message_id text not null unique,
  sender_name text not null,
  sender_address text not null,
  reply_to text,
  recipients text[] not null,
  copies text[] not null default '{}',
  subject text not null,
  text text not null,
  html text,
  in_reply_to text,
  reply_references text[] not null default '{}',
  created_at timestamptz not null,
  leaves_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'left', 'delayed', 'bounced', 'failed', 'withdrawn')),
  attempts int not null default 0,
  left_at timestamptz,
  problem text,
  server_said text,
  bounces jsonb not null default '[]',
  -- The bytes that leave, composed at the first try and identical at each later one.
  raw bytea,
  raw_sha256 text references files
);
create index departures_due on departures (leaves_at) where state in ('waiting', 'delayed');
create index departures_of_entry on departures (entry_id) where entry_id is not null;
create index departures_of_ticket on departures (ticket_id) where ticket_id is not null;
create index departures_troubled on departures (created_at desc, id desc) where state in ('delayed', 'bounced', 'failed');

-- Automatic answers sent to an address, counted so that two robots never talk for long.
create table automatic_answers (
  address text not null,
  ticket_id uuid not null,
  at timestamptz not null
);
create index automatic_answers_recent on automatic_answers (address, at);
