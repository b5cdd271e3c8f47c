-- Those who ask. One person may be known by several addresses, and two records may prove to be one person.

create table customers (
  id uuid primary key,
  name text not null,
  language text check (language in ('fr', 'en')),
  created_at timestamptz not null,
  -- Joining moves no row, so that it can be undone: the card of the target reads the whole set.
  joined_into uuid references customers,
  joined_at timestamptz,
  joined_by uuid references agents,
  check ((joined_into is null) = (joined_at is null)),
  check (joined_into <> id)
);
create index customers_joined on customers (joined_into) where joined_into is not null;

create table identities (
  id uuid primary key,
  customer_id uuid not null references customers deferrable initially deferred,
  kind text not null check (kind in ('email')),
  value text not null,
  added_at timestamptz not null,
  unique (kind, value)
);
create index identities_of_customer on identities (customer_id);
