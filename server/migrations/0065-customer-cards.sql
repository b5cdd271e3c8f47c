-- What a card says of a customer: every way to recognise them, the enterprise they belong to, what they need and expect.

-- A customer number or a handle belongs to one person, as an address does. Not valid: the rows that are there are
-- addresses, and nobody waits while they are read again.
alter table identities drop constraint identities_kind_check;
alter table identities
  add constraint identities_kind_check check (kind in ('email', 'handle', 'number')) not valid,
  add column checked_at timestamptz,
  add column checked_by uuid references agents,
  add column checked_how text;

-- Beside the identities: a family has one telephone, and several people answer it.
create table phones (
  id uuid primary key,
  customer_id uuid not null references customers,
  -- E.164: +33612345678.
  value text not null check (value ~ '^\+[0-9]{5,15}$'),
  added_at timestamptz not null,
  added_by uuid references agents,
  -- Read in a signature of this ticket: perhaps theirs, until somebody says so.
  guessed_in uuid references tickets,
  checked_at timestamptz,
  checked_by uuid references agents,
  checked_how text,
  -- Not theirs after all: kept, so that it is not guessed again.
  refused_at timestamptz,
  refused_by uuid references agents,
  unique (customer_id, value)
);
create index phones_by_value on phones using gin (value gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 64);
create index phones_of_value on phones (value) where refused_at is null;

create table organisations (
  id uuid primary key,
  name text not null,
  made_at timestamptz not null,
  made_by uuid references agents
);
create index organisations_by_name on organisations using gin (plain(name) gin_trgm_ops);

-- Whoever writes from there is proposed as a member, never made one.
create table organisation_domains (
  domain text primary key,
  organisation_id uuid not null references organisations
);
create index domains_of_organisation on organisation_domains (organisation_id);

alter table customers
  add column civility text check (civility in ('ms', 'mr')),
  add column called text,
  add column customer_since date,
  add column prospect_at timestamptz,
  add column prefers_channel text,
  add column prefers_hours text,
  add column organisation_id uuid references organisations,
  -- The enterprise their address proposed, and that is not theirs.
  add column organisation_refused uuid references organisations;
create index customers_of_organisation on customers (organisation_id) where organisation_id is not null;

-- What they need and expect, and what else is worth knowing: said by them or noted by us, by whom and when.
create table customer_notes (
  id uuid primary key,
  customer_id uuid not null references customers,
  kind text not null check (kind in ('need', 'expectation', 'note')),
  said_by text not null check (said_by in ('customer', 'agent')),
  text text not null,
  -- Where it was learnt: whoever may not see the ticket does not read it.
  ticket_id uuid references tickets,
  written_at timestamptz not null,
  written_by uuid not null references agents,
  rewritten_at timestamptz,
  rewritten_by uuid references agents,
  removed_at timestamptz,
  removed_by uuid references agents
);
create index customer_notes_of_customer on customer_notes (customer_id, written_at desc) where removed_at is null;
