-- When somebody is there, which days count, and who else keeps other hours.

create table business_calendars (
  id uuid primary key,
  name text not null,
  main boolean not null default false,
  time_zone text not null,
  opening_hours jsonb not null,
  holidays jsonb,
  closures jsonb not null default '[]',
  worked_days jsonb not null default '[1, 2, 3, 4, 5]',
  created_at timestamptz not null
);
create unique index business_calendars_main on business_calendars (main) where main;

-- The company's hours become its main calendar. Public holidays change when something is due: a house that works already
-- chooses them itself, one that has not begun has those of its zone.
insert into business_calendars (id, name, main, time_zone, opening_hours, holidays, created_at)
select gen_random_uuid(), case when language = 'en' then 'Opening hours' else 'Heures d’ouverture' end, true, time_zone,
  opening_hours,
  case when time_zone = 'Europe/Paris' and not exists (select from tickets)
    then '{"country": "FR", "region": null}'::jsonb end,
  now()
from company;

-- `calendars` holds past hours, for the figures: they have holidays and closures from now on.
alter table calendars
  add column holidays jsonb,
  add column closures jsonb not null default '[]',
  add column worked_days jsonb not null default '[1, 2, 3, 4, 5]';
update calendars set holidays = (select holidays from business_calendars where main);

-- While the previous version runs beside this one, each reads the hours where it knows them: a change of one is a change of
-- both. A later migration takes these triggers away, with the company's two columns.
create function hours_of_company_are_main() returns trigger language plpgsql as $$
begin
  update business_calendars set time_zone = new.time_zone, opening_hours = new.opening_hours
  where main and (time_zone, opening_hours) is distinct from (new.time_zone, new.opening_hours);
  return null;
end
$$;
create trigger hours_to_main after update of time_zone, opening_hours on company
  for each row execute function hours_of_company_are_main();

create function main_hours_are_of_company() returns trigger language plpgsql as $$
begin
  update company set time_zone = new.time_zone, opening_hours = new.opening_hours
  where (time_zone, opening_hours) is distinct from (new.time_zone, new.opening_hours);
  return null;
end
$$;
create trigger hours_to_company after insert or update on business_calendars
  for each row when (new.main) execute function main_hours_are_of_company();
