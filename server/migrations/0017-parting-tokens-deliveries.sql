-- Through whom a record came along when the one it was joined into was itself joined into another: parting that one takes
-- it back. Null for what was joined directly. The previous version leaves it alone, and reads nothing of it.
alter table customers add column joined_through uuid references customers;

-- A token may act as somebody: what it does is theirs, with the token's name beside it.
alter table tokens add column agent_id uuid references agents;
create index tokens_of_agent on tokens (agent_id) where agent_id is not null;

-- A machine that may only deliver reads again what it delivered itself, and nothing else.
create table token_deliveries (
  token_id uuid not null references tokens,
  arrival_id uuid not null,
  primary key (token_id, arrival_id)
);
