-- What was found in the name of a file is said to be.
create or replace view searchable_words as
  select id, ticket_id, ordinal, words, text, folded, file_names from entries where withdrawn_at is null;
