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

-- The parser of a database without a locale takes every sign that is not ASCII for a letter: « l’adresse » would be one
-- word, and a word before a no-break space another word. They are spaces here, whatever the locale.
create function separated(words text) returns text immutable strict parallel safe
  return translate(words,
    U&'\00A0\00A1\00A7\00A9\00AB\00AE\00B0\00B4\00B7\00BB\00BF\2002\2003\2007\2009\200A\200B\2010\2011\2012\2013\2014\2015\2018\2019\201A\201C\201D\201E\2022\2026\202F\2032\2033\2039\203A\2060\20AC\2122\2192\3000\FEFF',
    repeat(' ', 42));

-- The newest windows of a table that only grows: each entry carries the number of its stretch of 2,048 and of 32,768
-- as two more words, so that the index itself finds the newest hits of a common word without reading the old ones.
-- They start with a space, which no text can.
alter table entries add column ordinal bigint generated always as identity;
alter table entries add column words tsvector generated always as (
  -- Frequent words that say nothing and that the French list forgets: search/asking.ts leaves the same ones out.
  ts_delete(
    -- Bounded, since a tsvector cannot pass 1 MB whatever was sent.
    setweight(to_tsvector('fr', separated(coalesce(left(subject, 1000), ''))) ||
      to_tsvector('en', separated(coalesce(left(subject, 1000), ''))), 'A') ||
    to_tsvector('fr', separated(left(text, 60000) || ' ' || left(folded, 30000))) ||
    to_tsvector('en', separated(left(text, 60000))),
    array['le', 'les', 'cet', 'cett', 'etait', 'etaient', 'mem', 'meme', 'tre', 'tres', 'auss', 'aussi', 'donc']
  ) || array_to_tsvector(array[' near' || (ordinal >> 11), ' mid' || (ordinal >> 15)])
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
