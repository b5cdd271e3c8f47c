-- Signing in with more than a password; sessions that can be listed and ended; passwords that can be asked for again.

-- One row: what the house asks of everybody who signs in.
create table access_rules (
  only_one boolean primary key default true check (only_one),
  second_factor_required_at timestamptz
);
insert into access_rules default values;

-- The secret a telephone shares with us. Not confirmed by a first code, it counts for nothing.
create table second_factors (
  agent_id uuid primary key references agents,
  -- Sealed with the installation's secret.
  secret bytea not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  -- The last thirty seconds whose code served: neither they nor any before them serve again.
  last_step bigint
);

create table recovery_codes (
  code_hash bytea primary key,
  agent_id uuid not null references agents,
  used_at timestamptz
);
create index recovery_codes_of_agent on recovery_codes (agent_id);

-- Somebody gave the right password and is asked for something more. It opens nothing by itself.
create table sign_in_steps (
  token_hash bytea primary key,
  agent_id uuid not null references agents,
  step text not null check (step in ('code', 'enrolment')),
  ends_at timestamptz not null
);
create index sign_in_steps_of_agent on sign_in_steps (agent_id);

-- A name for each session, so that it can be ended without showing what opens it. The version that still runs names none.
alter table sessions add column id uuid not null unique default gen_random_uuid();
alter table sessions add column source text not null default '';
-- When the person last proved who they are: what protects the account asks that it was not long ago.
alter table sessions add column confirmed_at timestamptz;

create table passkeys (
  id uuid primary key,
  agent_id uuid not null references agents,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_of_agent on passkeys (agent_id);

-- What a passkey is asked to sign, once. Nobody is named when it is asked at sign-in.
create table passkey_challenges (
  challenge text primary key,
  agent_id uuid references agents,
  ends_at timestamptz not null
);

-- Somebody says that they forgot. Written for unknown addresses too: the answer, and what it costs, are the same.
create table password_resets (
  id uuid primary key,
  email text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  agent_id uuid references agents,
  token_hash bytea unique,
  ends_at timestamptz,
  spent_at timestamptz
);
create index password_resets_of_email on password_resets (email, asked_at);
create index password_resets_waiting on password_resets (asked_at) where answered_at is null;
