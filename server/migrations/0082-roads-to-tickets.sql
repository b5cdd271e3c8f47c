-- Whoever is kept to their teams comes to what belongs to no team, and to what they own elsewhere, without reading the
-- tickets of all the others.
create index tickets_of_no_team on tickets (last_entry_at desc, id desc) where team_id is null;
create index tickets_given on tickets (owner_id, team_id, id) where team_id is not null;
-- Words of a subject that few tickets have, or none.
create index tickets_by_subject on tickets using gin (plain(subject) gin_trgm_ops)
  with (fastupdate = on, gin_pending_list_limit = 64);
