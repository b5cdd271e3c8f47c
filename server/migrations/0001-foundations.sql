-- What every noun stands on: the log of facts, the company itself.

-- Every fact, in the transaction that made it true. Nobody updates or deletes a row: it is the audit log too.
create table facts (
  position bigint generated always as identity primary key,
  name text not null,
  at timestamptz not null,
  actor jsonb not null,
  ticket_id uuid,
  particulars jsonb not null,
  -- Identity values are taken in one order and commit in another: who reads in order goes by
  -- (written_in, position) and stays below pg_snapshot_xmin(pg_current_snapshot()).
  written_in xid8 not null default pg_current_xact_id()
);
create index facts_in_order on facts (written_in, position);
create index facts_of_ticket on facts (ticket_id, position) where ticket_id is not null;

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'facts are never rewritten';
end
$$;
create trigger facts_stay before update or delete on facts for each statement execute function refuse_rewriting();

-- One row: the house that runs this desk.
create table company (
  only_one boolean primary key default true check (only_one),
  name text not null,
  language text not null check (language in ('fr', 'en')),
  time_zone text not null,
  opening_hours jsonb not null,
  counter_opened_at timestamptz,
  undo_seconds int not null default 15,
  owner_minutes int not null default 15,
  survey_delay_hours int not null default 24,
  -- Set by whoever installs, kept outside the screens: ports on which mail is received directly.
  smtp_port int,
  lmtp_port int
);
insert into company (name, language, time_zone, opening_hours) values
  ('Guichet', 'fr', 'Europe/Paris',
   '[{"day":1,"from":"09:00","to":"12:30"},{"day":1,"from":"13:30","to":"18:00"},
     {"day":2,"from":"09:00","to":"12:30"},{"day":2,"from":"13:30","to":"18:00"},
     {"day":3,"from":"09:00","to":"12:30"},{"day":3,"from":"13:30","to":"18:00"},
     {"day":4,"from":"09:00","to":"12:30"},{"day":4,"from":"13:30","to":"18:00"},
     {"day":5,"from":"09:00","to":"12:30"},{"day":5,"from":"13:30","to":"18:00"}]');
