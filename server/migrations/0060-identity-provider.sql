-- A provider of identities vouches for people. One a house; no row while there is none.
create table identity_provider (
  only_one boolean primary key default true check (only_one),
  label text not null,
  issuer text not null,
  client_id text not null,
  -- Sealed with the installation's secret; null for a client without one.
  client_secret bytea,
  -- Whose addresses are taken at their word; empty for all that the provider has verified.
  domains text[] not null default '{}',
  creates_accounts boolean not null default false,
  -- Where the provider says what somebody may do here, and what each of its words gives.
  role_claim text,
  role_values jsonb not null default '[]',
  changed_at timestamptz not null
);

-- Who is whom: the provider's own name for a person never changes, an address may.
create table agent_identities (
  issuer text not null,
  subject text not null,
  agent_id uuid not null references agents,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index agent_identities_of_agent on agent_identities (agent_id);

-- Somebody left for the provider and is expected back, in the same browser, once.
create table provider_visits (
  token_hash bytea primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  back text,
  source text not null,
  ends_at timestamptz not null
);
create index provider_visits_of_source on provider_visits (source, ends_at);

-- Who may still sign in with a password. Administrators always may: nobody locks everybody out.
alter table access_rules add column passwords_for text not null default 'everyone' check (passwords_for in ('everyone', 'admins'));
