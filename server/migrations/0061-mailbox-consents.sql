-- A mailbox opened by its holder's consent (OAuth2) instead of a password: Microsoft 365, Google, or another.
create table inbox_consents (
  inbox_id uuid primary key references inboxes,
  provider text not null check (provider in ('microsoft', 'google', 'other')),
  authorization_endpoint text not null,
  token_endpoint text not null,
  scope text not null,
  client_id text not null,
  -- Sealed with the installation's secret, as are the tokens.
  client_secret bytea,
  access_token bytea,
  access_ends_at timestamptz,
  refresh_token bytea,
  granted_at timestamptz,
  -- Renewed before it ends; taken by one process at a time.
  renew_at timestamptz,
  -- Refused for good: somebody must consent again.
  refused_at timestamptz,
  -- What an administrator who left to consent is expected back with, in the same browser, once.
  visit_hash bytea,
  visit_state text,
  visit_verifier text,
  visit_ends_at timestamptz
);
create index inbox_consents_to_renew on inbox_consents (renew_at) where renew_at is not null;
create index inbox_consents_visited on inbox_consents (visit_hash) where visit_hash is not null;
