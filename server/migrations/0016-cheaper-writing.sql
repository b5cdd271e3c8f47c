-- What comes in costs less, and the names of files are found.

-- Each try of an arrival rewrites its row: its bytes stay aside, and are not squeezed, which letters hardly repay.
alter table arrivals alter column raw set storage external;

-- With the entry, since a generated column reads its own row only.
alter table entries add column file_names text not null default '';
update entries e set file_names = named.names
from (select entry_id, string_agg(name, ' ' order by position) as names from attachments where entry_id is not null group by entry_id) named
where e.id = named.entry_id;

-- The words of 0011 behind one name: PostgreSQL reads the expression of a generated column anew at every insert, and this
-- one took it longer than the words did. The path is held, since a restored copy is filled before it has one.
create function words_of(subject text, text text, folded text, file_names text, ordinal bigint) returns tsvector
  language plpgsql immutable parallel safe set search_path from current as $$
declare
  title constant text := separated(coalesce(left(subject, 1000), ''));
  body text := separated(left(text, 60000));
  aside constant text := case when folded = '' then '' else ' ' || separated(left(folded, 30000)) end;
begin
  -- « devis-signé.pdf » is found whole and by each of its parts.
  if file_names <> '' then
    body := body || ' ' || separated(left(file_names, 10000)) || ' ' || translate(separated(left(file_names, 10000)), '._-', '   ');
  end if;
  -- Frequent words that say nothing and that the French list forgets: search/asking.ts leaves the same ones out.
  return ts_delete(
    setweight(to_tsvector('fr', title) || to_tsvector('en', title), 'A') || to_tsvector('fr', body || aside) || to_tsvector('en', body),
    array['le', 'les', 'cet', 'cett', 'etait', 'etaient', 'mem', 'meme', 'tre', 'tres', 'auss', 'aussi', 'donc']
  ) || array_to_tsvector(array[' near' || (ordinal >> 11), ' mid' || (ordinal >> 15)]);
end
$$;

drop view searchable_words;
alter table entries drop column words;
alter table entries add column words tsvector generated always as (words_of(subject, text, folded, file_names, ordinal)) stored;
-- Read with every hit, unlike HTML: when a row is too long, that is what goes aside.
alter table entries alter column words set storage main;
create index entries_words on entries using gin (words) with (fastupdate = off);
create view searchable_words as
  select id, ticket_id, ordinal, words, text, folded from entries where withdrawn_at is null;
