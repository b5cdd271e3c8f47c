-- A rule may hold at certain hours only, ask for somebody who holds little, or be switched off and kept.

alter table routing_rules add column hours jsonb;
alter table routing_rules add column most_load integer check (most_load > 0);
alter table routing_rules add column off_at timestamptz;
alter table routing_rules drop constraint routing_rules_check;
alter table routing_rules add constraint routing_rules_name_somebody check (num_nonnulls(team_id, skill, most_load) > 0);
