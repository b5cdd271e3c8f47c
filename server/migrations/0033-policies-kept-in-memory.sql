-- What the policies say is kept in memory by this mark, which travels with the company's row: on the road of every mail
-- nobody asks for them again. A new mark is never an old one, so what a rolled-back change had read serves nobody.
-- A trigger, since the version before this one changes policies too.
alter table company add column policies_mark uuid not null default gen_random_uuid();

create function mark_policies() returns trigger language plpgsql as $$
begin
  update company set policies_mark = gen_random_uuid();
  return null;
end
$$;

create trigger mark_policies after insert or update or delete on policies
  for each statement execute function mark_policies();
