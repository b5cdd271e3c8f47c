-- Who may speak for a customer, for what, until when, and what shows it.
create table mandates (
  id uuid primary key,
  customer_id uuid not null references customers,
  holder_name text not null,
  -- Their own card, when the address they speak from is known.
  holder_id uuid references customers,
  reached_at text,
  role text not null,
  reach text not null check (reach in ('know', 'act')),
  about text,
  until date,
  proof_words text,
  -- Kept as long as the mandate is: the sweeper of forgotten uploads spares it.
  proof_file_id uuid references attachments,
  given_at timestamptz not null,
  given_by uuid not null references agents,
  ended_at timestamptz,
  ended_by uuid references agents,
  ended_why text,
  check (proof_words is not null or proof_file_id is not null),
  check ((ended_at is null) = (ended_by is null))
);
create index mandates_of_customer on mandates (customer_id);
create index mandates_of_holder on mandates (holder_id) where holder_id is not null;
create index mandates_by_file on mandates (proof_file_id) where proof_file_id is not null;

-- What may be said, and what may not, before we know who speaks; null is the product's own words.
alter table company
  add column caller_may text,
  add column caller_may_not text;
