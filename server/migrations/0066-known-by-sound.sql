-- What is worked out behind, never on the way in: how a name sounds, telephones read in signatures, cards that may be
-- one person's. A card nobody looked at yet, or that changed, is due.
alter table customers
  add column sounds text[],
  add column looked_at timestamptz;
create index customers_by_sound on customers using gin (sounds);
create index customers_to_look_at on customers (id) where looked_at is null;

-- Two cards that may be one person's, and why. Told apart by somebody, they are never proposed again.
create table likenesses (
  one_id uuid not null references customers,
  other_id uuid not null references customers,
  evidence jsonb not null,
  found_at timestamptz not null,
  apart_at timestamptz,
  apart_by uuid references agents,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index likenesses_of_other on likenesses (other_id);
create index likenesses_proposed on likenesses (found_at desc) where apart_at is null;

-- Addresses without what people vary in them, kept behind like the sounds: dov.perez+vases@ and dovperez@ are one.
alter table customers add column mail_keys text[];
create index customers_by_mail_key on customers using gin (mail_keys);

-- Where customers sign: read by `customers`, written by `thread`.
create view customers_words as
  select e.id, e.ticket_id, t.customer_id, e.happened_at, e.text, e.folded
  from entries e join tickets t on t.id = e.ticket_id
  where e.kind = 'received' and e.author_kind = 'customer' and e.withdrawn_at is null;
