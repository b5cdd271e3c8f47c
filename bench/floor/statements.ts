/** Everything the floor knows: five tables more than nothing, and one statement for each request. */
export const floorSchema = `
create table customer (id bigserial primary key, email text not null unique, name text);
create table conversation (
  id bigserial primary key, customer_id bigint not null references customer, subject text not null, status smallint not null default 1,
  n_messages int not null default 0, last_at timestamptz not null default now(), created_at timestamptz not null default now());
create table message (
  id bigserial primary key, conversation_id bigint not null references conversation, inbound boolean not null, message_id text,
  body text not null, html text, ts tsvector generated always as (to_tsvector('french', body)) stored,
  created_at timestamptz not null default now());
create table raw_mail (message_id bigint primary key references message, content bytea not null);
create table attachment (id bigserial primary key, message_id bigint not null references message, name text, type text, content bytea);
create table event (id bigserial primary key, conversation_id bigint not null, kind text not null, at timestamptz not null default now());
create index conversation_open on conversation (status, last_at desc, id desc);
create index conversation_customer on conversation (customer_id);
create index message_conversation on message (conversation_id, id);
create unique index message_mid on message (message_id) where message_id is not null;
create index message_ts on message using gin (ts) with (fastupdate = off);
create index attachment_message on attachment (message_id);
create index event_conversation on event (conversation_id, id);`;

export const openTicket = {
  name: "open",
  text: `with c as (insert into customer (email, name) values ($1, $2) on conflict (email) do update set name = excluded.name returning id),
    v as (insert into conversation (customer_id, subject, n_messages) select id, $3, 1 from c returning id),
    m as (insert into message (conversation_id, inbound, message_id, body, html) select id, true, $5, $4, $6 from v returning id, conversation_id),
    r as (insert into raw_mail (message_id, content) select id, $10::bytea from m where $10::bytea is not null),
    a as (insert into attachment (message_id, name, type, content)
      select m.id, f.name, f.type, f.content from m, unnest($7::text[], $8::text[], $9::bytea[]) f (name, type, content)),
    e as (insert into event (conversation_id, kind) select id, 'created' from v)
    select id from v`,
};

export const readList = {
  name: "list",
  text: `select v.id, v.subject, v.status, v.n_messages, v.last_at, c.name, c.email from conversation v
    join customer c on c.id = v.customer_id where v.status = 1 order by v.last_at desc, v.id desc limit 50`,
};

export const readOne = {
  name: "one",
  text: `select v.id, v.subject, v.status, c.name, c.email,
      (select json_agg(json_build_object('id', m.id, 'in', m.inbound, 'at', m.created_at, 'body', m.body) order by m.id)
        from message m where m.conversation_id = v.id) as messages
    from conversation v join customer c on c.id = v.customer_id where v.id = $1`,
};

export const search = {
  name: "search",
  text: `with hits as materialized (
      select id, conversation_id, left(body, 160) as extract from message
      where ts @@ websearch_to_tsquery('french', $1) order by id desc limit 50)
    select h.*, v.subject from hits h join conversation v on v.id = h.conversation_id order by h.id desc`,
};
