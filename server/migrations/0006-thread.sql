-- What is said: entries, their files, the drafts.

create table files (
  sha256 text primary key,
  size bigint not null,
  stored_at timestamptz not null
);

create table entries (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  customer_id uuid not null references customers,
  position int not null,
  kind text not null check (kind in ('received', 'sent', 'note', 'bounce', 'automatic')),
  channel text not null,
  author_kind text not null check (author_kind in ('customer', 'agent', 'machine', 'elsewhere')),
  author_id uuid,
  author_name text not null,
  author_address text,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  subject text,
  text text not null,
  folded text not null default '',
  -- As it was sent: sanitised when shown, never when stored.
  html text,
  recipients text[] not null default '{}',
  copies text[] not null default '{}',
  message_id text,
  in_reply_to text[] not null default '{}',
  reply_references text[] not null default '{}',
  warnings text[] not null default '{}',
  calls_for_answer boolean not null default false,
  notice text,
  arrival_id uuid,
  -- Given by whoever presses the button: a second press finds the first one's work.
  idempotency_key uuid unique,
  withdrawn_at timestamptz,
  unique (ticket_id, position)
);
create index entries_by_message_id on entries (message_id) where message_id is not null;

create table attachments (
  id uuid primary key,
  -- Null while it belongs to a draft.
  entry_id uuid references entries,
  position int not null default 0,
  sha256 text not null references files,
  name text not null,
  type text not null,
  size bigint not null,
  content_id text,
  inline boolean not null default false,
  uploaded_by uuid references agents,
  uploaded_at timestamptz not null
);
create index attachments_of_entry on attachments (entry_id) where entry_id is not null;
create index attachments_by_file on attachments (sha256);

create table drafts (
  ticket_id uuid not null references tickets,
  agent_id uuid not null references agents,
  kind text not null check (kind in ('reply', 'note')),
  html text not null,
  recipients text[] not null,
  copies text[] not null,
  attachment_ids uuid[] not null,
  entries_seen int not null,
  saved_at timestamptz not null,
  primary key (ticket_id, agent_id, kind)
);
