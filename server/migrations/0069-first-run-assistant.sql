-- The questions of a first day that were answered, put off or sent to a colleague; those without a line are open.
create table assistant_questions (
  name text primary key,
  state text not null check (state in ('answered', 'later', 'asked')),
  asked_of text,
  said_at timestamptz not null
);

-- What the last messages of a mailbox said: figures only, the last measure of each inbox.
create table mailbox_measures (
  inbox_id uuid primary key references inboxes (id),
  measured_at timestamptz not null,
  measure jsonb not null
);

alter table company
  -- What those we serve and those who serve are called.
  add column customer_word text not null default 'customer',
  add column agent_word text not null default 'adviser',
  -- The last link made to be opened from outside, and when it was.
  add column outside_token text,
  add column outside_opened_at timestamptz;
