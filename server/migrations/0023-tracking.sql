-- The tracking page, whole: links that can be made useless, data that their owners type themselves, one-time codes.

-- Links signed before `since` open nothing any more: somebody said so, on either side.
create table link_epochs (
  ticket_id uuid primary key references tickets,
  since timestamptz not null
);

create table data_requests (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  customer_id uuid not null references customers,
  kind text not null check (kind in ('iban', 'address', 'phone', 'email', 'serial_number', 'date', 'file')),
  label text not null,
  why text not null,
  -- The shape of a serial number.
  pattern text,
  -- Whoever it belongs to; null for the customer.
  owner_name text,
  owner_address text,
  asked_by uuid references agents,
  asked_at timestamptz not null,
  dropped_at timestamptz
);
create index data_requests_of_ticket on data_requests (ticket_id);
create index data_requests_of_customer on data_requests (customer_id, kind);

-- Every value ever given, sealed: the last one that nobody disowned is the one that stands.
create table data_values (
  id uuid primary key,
  request_id uuid not null references data_requests,
  sealed bytea not null,
  given_at timestamptz not null,
  -- It counts from then on, once it is confirmed.
  counts_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid references agents,
  confirmation text,
  -- “It was not me.”
  doubted_at timestamptz
);
create index data_values_of_request on data_values (request_id, given_at);

-- Six digits sent to a channel already known: kept as a keyed mark, with the value that waits for them.
create table one_time_codes (
  id uuid primary key,
  request_id uuid not null references data_requests,
  ticket_id uuid not null references tickets,
  -- What it lets through: a new value, or the second confirmation of the one that stands.
  purpose text not null check (purpose in ('entry', 'confirmation')),
  mark text not null,
  sealed bytea,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  tries int not null default 0,
  spent_at timestamptz
);
create index one_time_codes_of_request on one_time_codes (request_id, made_at desc);
create index one_time_codes_of_ticket on one_time_codes (ticket_id, made_at desc);

-- How long a new IBAN waits before it counts.
create table data_rules (
  the_one boolean primary key default true check (the_one),
  iban_delay_hours int not null default 24 check (iban_delay_hours between 0 and 720)
);
insert into data_rules default values;
