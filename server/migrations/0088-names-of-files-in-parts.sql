-- « DevisArvelPhoto2026.pdf » is found by each of its parts, as « devis-arvel_photo.pdf » is.
create or replace function words_of(subject text, text text, folded text, file_names text, ordinal bigint)
returns tsvector language plpgsql immutable parallel safe set search_path to '$user', 'public' as $function$
declare
  title constant text := separated(coalesce(left(subject, 1000), ''));
  body text := separated(left(text, 60000));
  aside constant text := case when folded = '' then '' else ' ' || separated(left(folded, 30000)) end;
  files constant text := separated(left(file_names, 10000));
  -- Without accents, so that a database of any locale knows a capital from a small letter.
  parted constant text := regexp_replace(
    regexp_replace(unaccent('unaccent'::regdictionary, files), '([a-z0-9])([A-Z])', '\1 \2', 'g'),
    '([A-Za-z])([0-9])|([A-Z])([A-Z][a-z])', '\1\3 \2\4', 'g');
begin
  -- « devis-signé.pdf » is found whole and by each of its parts.
  if files <> '' then
    body := body || ' ' || files || ' ' || translate(files, '._-', '   ');
    if parted <> files then body := body || ' ' || translate(parted, '._-', '   '); end if;
  end if;
  -- Frequent words that say nothing and that the French list forgets: search/asking.ts leaves the same ones out.
  return ts_delete(
    setweight(to_tsvector('fr', title) || to_tsvector('en', title), 'A') || to_tsvector('fr', body || aside) || to_tsvector('en', body),
    array['le', 'les', 'cet', 'cett', 'etait', 'etaient', 'mem', 'meme', 'tre', 'tres', 'auss', 'aussi', 'donc']
  ) || array_to_tsvector(array[' near' || (ordinal >> 11), ' mid' || (ordinal >> 15)]);
end
$function$;

-- Their words are drawn again, those of other entries are what they were.
update entries set file_names = file_names where file_names ~ '[[:lower:]0-9][[:upper:]]|[[:alpha:]][0-9]|[[:upper:]]{2}[[:lower:]]';
