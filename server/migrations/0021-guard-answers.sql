-- What people answered when the guard asked whether a sentence is a promise: by the shape of the sentence, without its
-- dates, sums, numbers and names. The agent stands here so that a change of mind replaces, never to be counted.
create table guard_answers (
  language text not null,
  shape text not null,
  agent_id uuid not null references agents,
  answer text not null check (answer in ('yes', 'no')),
  times int not null,
  answered_at timestamptz not null,
  primary key (language, shape, agent_id)
);
create index guard_answers_alike on guard_answers using gin (shape gin_trgm_ops) with (fastupdate = off);
