-- Words of the house that no dictionary needs to know. One row a word whatever its capitals: `key` is the word as it is
-- looked up; an accent makes another word.
-- The table of this name was drawn before it was needed: nothing ever wrote in it.
drop table house_words;
create table house_words (
  id uuid primary key,
  word text not null,
  key text not null unique,
  added_at timestamptz not null,
  added_by uuid references agents
);
