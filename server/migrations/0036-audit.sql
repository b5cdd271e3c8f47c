-- The audit log: who opened what, who changed what, from where. Nobody rewrites it, ourselves included, and each line
-- carries the hash of the one before: what is taken out, put in or altered afterwards shows.

create table audit_lines (
  position bigint primary key,
  at timestamptz not null,
  what text not null,
  actor jsonb not null,
  -- The address the act came from; null for what Guichet did by itself.
  source text,
  about jsonb not null,
  previous_hash bytea not null,
  hash bytea not null unique
);
create index audit_lines_of_actor on audit_lines ((actor ->> 'id'), position desc);
create index audit_lines_about on audit_lines (what, position desc);

create function audit_hash(previous_hash bytea, line audit_lines) returns bytea immutable language sql as $$
  select sha256(previous_hash || convert_to(
    jsonb_build_array(line.position, extract(epoch from line.at), line.what, line.actor, line.source, line.about)::text, 'UTF8'))
$$;

-- One after the other, whoever inserts: two lines never follow the same one.
create function chain_audit_line() returns trigger language plpgsql as $$
declare
  before audit_lines;
begin
  perform pg_advisory_xact_lock(360036);
  select * into before from audit_lines order by position desc limit 1;
  new.position := coalesce(before.position, 0) + 1;
  new.previous_hash := coalesce(before.hash, '');
  new.hash := audit_hash(new.previous_hash, new);
  return new;
end
$$;
create trigger audit_lines_chained before insert on audit_lines for each row execute function chain_audit_line();

create function refuse_rewriting_audit() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is never rewritten';
end
$$;
create trigger audit_lines_stay before update or delete or truncate on audit_lines
  for each statement execute function refuse_rewriting_audit();
