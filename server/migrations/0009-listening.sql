-- What customers say of it, and what the numbers say.

create table surveys (
  ticket_id uuid primary key references tickets,
  due_at timestamptz,
  sent_at timestamptz,
  departure_id uuid references departures
);
create index surveys_due on surveys (due_at) where due_at is not null and sent_at is null;

create table survey_responses (
  ticket_id uuid primary key references tickets,
  answered_at timestamptz not null,
  mark int not null check (mark between 1 and 5),
  speed int, rightness int, completeness int,
  courtesy int, listening int, being_known int,
  comment text
);
create index survey_responses_in_order on survey_responses (answered_at);

-- One row a ticket, kept by reactions; any figure recomputed from the facts must be identical.
create table measures (
  ticket_id uuid primary key references tickets,
  opened_at timestamptz not null,
  imported boolean not null,
  -- Opened by a robot's words: nobody waits for an answer.
  automatic boolean not null,
  -- Its first words are ours: it has no first answer, rather than one after 0 minutes.
  agent_opened boolean not null default false,
  -- When a person first accepted it; an answer takes it up too.
  taken_at timestamptz,
  taken_up_at timestamptz,
  take_up_opening_minutes int,
  first_answer_at timestamptz,
  first_answer_by uuid,
  first_answer_opening_minutes int,
  first_answer_elapsed_minutes int,
  first_solved_at timestamptz,
  -- Null again while reopened.
  last_solved_at timestamptz,
  solved_by uuid,
  solved_elapsed_minutes int,
  -- Within thirty days of the closing they undo.
  reopenings int not null default 0
);
create index measures_by_opening on measures (opened_at);
create index measures_by_first_solving on measures (first_solved_at) where first_solved_at is not null;
create index measures_by_last_solving on measures (last_solved_at) where last_solved_at is not null;

-- The hours in force since each change: a wait counts in those of the moment it ended, whatever they become later.
create table calendars (
  since timestamptz primary key,
  time_zone text not null,
  opening_hours jsonb not null
);
insert into calendars select '1970-01-01T00:00:00Z', time_zone, opening_hours from company;

-- What the figures may read of others.
create view public_words as
  select ticket_id, position, kind, author_id, happened_at from entries
  where withdrawn_at is null and kind in ('received', 'sent') and author_kind <> 'machine';

create view waits as
  select id as ticket_id, opened_at, imported_at, waiting_since, answer_due_at from tickets
  where closed_at is null and waiting_since is not null;

create view opinions as
  select ticket_id, s.sent_at, r.answered_at, r.mark, r.speed, r.rightness, r.completeness, r.courtesy, r.listening, r.being_known
  from surveys s full join survey_responses r using (ticket_id);
