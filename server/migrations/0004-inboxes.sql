-- The doors through which they come.

create table inboxes (
  id uuid primary key,
  name text not null,
  address text not null unique,
  language text not null check (language in ('fr', 'en')),
  signature text not null default '',
  -- {host, port, security, user}; the password apart, sealed with the installation's secret.
  imap jsonb,
  imap_password bytea,
  smtp jsonb,
  smtp_password bytea,
  take_since timestamptz not null,
  take_unread_days int not null default 7,
  created_at timestamptz not null,
  removed_at timestamptz,
  receiving_state text not null default 'unset',
  receiving_since timestamptz,
  receiving_problem text,
  sending_state text not null default 'unset',
  sending_since timestamptz,
  sending_problem text
);

-- How far each folder was read: the only truth about what was taken, \Seen is a courtesy.
create table mailbox_cursors (
  inbox_id uuid not null references inboxes,
  folder text not null,
  uid_validity text not null,
  last_uid bigint not null,
  primary key (inbox_id, folder)
);
