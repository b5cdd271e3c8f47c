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

-- One row a ticket, kept by reactions; any figure recomputed from the facts must be identical.
create table measures (
  ticket_id uuid primary key references tickets,
  opened_at timestamptz not null,
  imported boolean not null,
  taken_up_at timestamptz,
  take_up_opening_minutes int,
  first_answer_at timestamptz,
  first_answer_opening_minutes int,
  first_answer_elapsed_minutes int,
  first_solved_at timestamptz,
  last_solved_at timestamptz,
  solved_elapsed_minutes int,
  reopenings int not null default 0,
  first_answer_by uuid,
  solved_by uuid
);
create index measures_by_opening on measures (opened_at);
create index measures_by_solving on measures (first_solved_at) where first_solved_at is not null;
