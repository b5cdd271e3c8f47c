-- What searching stands on.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Accents must not matter, in French as in English. Every text is read in both languages, since nobody says which
-- one it is in: English learns the French stop words, or each French entry would weigh a dozen articles more.
create text search dictionary french_stop (template = simple, stopwords = french, accept = false);
create text search configuration fr (copy = french);
alter text search configuration fr alter mapping for hword, hword_part, word with unaccent, french_stem;
create text search configuration en (copy = english);
alter text search configuration en alter mapping for asciihword, hword_asciipart, asciiword with french_stop, english_stem;
alter text search configuration en alter mapping for hword, hword_part, word with french_stop, unaccent, english_stem;

-- The newest windows of a table that only grows: each entry carries the number of its stretch of 8,192 and of 65,536
-- as two more words, so that the index itself finds the newest hits of a common word without reading the old ones.
-- They start with a space, which no text can.
alter table entries add column ordinal bigint generated always as identity;
alter table entries add column words tsvector generated always as (
  -- Frequent words that say nothing and that the French list forgets: search/asking.ts leaves the same ones out.
  ts_delete(
    setweight(to_tsvector('fr', coalesce(left(subject, 1000), '')) || to_tsvector('en', coalesce(left(subject, 1000), '')), 'A') ||
    -- Bounded, since a tsvector cannot pass 1 MB whatever was sent.
    to_tsvector('fr', left(text, 60000) || ' ' || left(folded, 30000)) || to_tsvector('en', left(text, 60000)),
    array['le', 'les', 'cet', 'cett', 'etait', 'etaient', 'mem', 'meme', 'tre', 'tres', 'auss', 'aussi', 'donc']
  ) || array_to_tsvector(array[' near' || (ordinal >> 13), ' mid' || (ordinal >> 16)])
) stored;
-- Without a list of pending words: it would be read whole by every search between two vacuums.
create index entries_words on entries using gin (words) with (fastupdate = off);

create function plain(words text) returns text immutable strict parallel safe
  return lower(unaccent('unaccent', words));
create index customers_by_name on customers using gin (plain(name) gin_trgm_ops) with (fastupdate = off);
create index identities_by_value on identities using gin (value gin_trgm_ops) with (fastupdate = off);

-- What searching may read of others.
create view searchable_words as
  select id, ticket_id, ordinal, words, text, folded from entries where withdrawn_at is null;

create view ticket_cards as
  select t.id, t.number, t.subject, t.excerpt, t.closed_at, t.waiting_since, t.owner_id, t.last_entry_at, t.customer_id,
    c.name as customer_name
  from tickets t join customers c on c.id = t.customer_id;

create view known_customers as
  select c.id, coalesce(c.joined_into, c.id) as root, c.name from customers c;
