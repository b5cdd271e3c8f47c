-- What a house asks of its tickets besides the rest: each asked for some reasons, or for all when none is named.
create table fields (
  id uuid primary key,
  name text not null,
  kind text not null,
  choices jsonb not null default '[]',
  reason_ids uuid[] not null default '{}',
  required boolean not null default false,
  shown boolean not null default false,
  position integer not null,
  made_at timestamptz not null,
  retired_at timestamptz
);
create unique index fields_name on fields (lower(name)) where retired_at is null;

-- One row a value, so that an index finds it: several only where several choices are.
create table field_values (
  ticket_id uuid not null references tickets (id),
  field_id uuid not null references fields (id),
  value text not null,
  written_at timestamptz not null,
  written_by uuid references agents (id),
  primary key (ticket_id, field_id, value)
);
create index field_values_held on field_values (field_id, lower(value), ticket_id);
