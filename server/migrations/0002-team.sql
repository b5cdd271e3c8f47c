-- Those who answer, and how they sign in.

create table agents (
  id uuid primary key,
  name text not null,
  email text not null unique,
  roles text[] not null,
  language text not null default 'fr' check (language in ('fr', 'en')),
  password_hash text not null,
  joined_at timestamptz not null,
  disabled_at timestamptz
);

create table sessions (
  -- SHA-256 of the cookie's value: a stolen copy of the database opens no session.
  token_hash bytea primary key,
  agent_id uuid not null references agents,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  user_agent text not null
);
create index sessions_of_agent on sessions (agent_id);

-- A one-time link that becomes an account; the first administrator's has no address.
create table invitations (
  id uuid primary key,
  token_hash bytea not null unique,
  email text,
  roles text[] not null,
  created_at timestamptz not null,
  created_by uuid references agents,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references agents,
  revoked_at timestamptz
);

create table tokens (
  id uuid primary key,
  token_hash bytea not null unique,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  created_by uuid references agents,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- Failed sign-ins, counted by account and by source, so that guessing is slow whatever the road.
create table sign_in_failures (
  key text not null,
  at timestamptz not null
);
create index sign_in_failures_recent on sign_in_failures (key, at);
