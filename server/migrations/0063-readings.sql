-- What an arrival says by itself, read behind: its language, why it was written, what cannot wait.

-- How often a stem of a word came in messages that people gave to a reason; '' counts the messages. No sentence is kept.
create table reason_lessons (
  reason_id uuid not null references reasons,
  stem text not null,
  messages integer not null check (messages >= 0),
  primary key (reason_id, stem)
);
create index reason_lessons_by_stem on reason_lessons (stem);

-- The language the customer writes in, named as `lang` does; null where too few words say.
alter table tickets
  add column spoken text,
  -- Why it cannot wait, in codes; empty is not urgent.
  add column urgency text[] not null default '{}',
  -- Who said so, or said no: from then on the reading changes nothing.
  add column urgency_by uuid references agents;

create table readings (
  ticket_id uuid primary key references tickets on delete cascade,
  read_at timestamptz not null,
  -- Proposed reasons, with how likely and the words that led there.
  suggestions jsonb not null default '[]',
  -- Words that say why it cannot wait, by code.
  urgent_words jsonb not null default '[]',
  -- Stems of the first words, without names or figures: what a correction teaches.
  stems text[] not null default '{}',
  -- What it taught, so that another correction takes it back.
  taught uuid references reasons
);

-- How far arrivals were read, in the order of the facts.
create table reading_place (
  one boolean primary key default true check (one),
  written_in xid8 not null,
  "position" bigint not null
);
insert into reading_place (written_in, "position")
select coalesce(max(written_in), '0'), coalesce(max(f."position"), 0) from facts f
where f.written_in = (select max(written_in) from facts);
