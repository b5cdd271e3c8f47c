-- The whole database on one page, as PostgreSQL 18 tells it once every migration has run.
-- Written by `npm run schema`, never by hand. Why a thing is so is said in the migrations.

create extension pg_trgm;
create extension unaccent;

create text search dictionary french_stop (template = simple, stopwords = 'french', accept = 'false');

create text search configuration fr (parser = default);
alter text search configuration fr add mapping for asciihword, asciiword, hword_asciipart with french_stem;
alter text search configuration fr add mapping for email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version with simple;
alter text search configuration fr add mapping for hword, hword_part, word with unaccent, french_stem;

create text search configuration en (parser = default);
alter text search configuration en add mapping for asciihword, asciiword, hword_asciipart with french_stop, english_stem;
alter text search configuration en add mapping for email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version with simple;
alter text search configuration en add mapping for hword, hword_part, word with french_stop, unaccent, english_stem;

create sequence ticket_numbers start 10001;

CREATE OR REPLACE FUNCTION refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'facts are never rewritten';
end
$function$;

CREATE OR REPLACE FUNCTION separated(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(words, '[\u00A0\u00A1\u00A7\u00A9\u00AB\u00AE\u00B0\u00B4\u00B7\u00BB\u00BF\u2002\u2003\u2007\u2009\u200A\u200B\u2010\u2011\u2012\u2013\u2014\u2015\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u202F\u2032\u2033\u2039\u203A\u2060\u20AC\u2122\u2192\u3000\uFEFF]'::text, ' '::text, 'g'::text);

CREATE OR REPLACE FUNCTION plain(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, words));

CREATE OR REPLACE FUNCTION words_of(subject text, text text, folded text, file_names text, ordinal bigint)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO '$user', 'public'
AS $function$
declare
  title constant text := separated(coalesce(left(subject, 1000), ''));
  body text := separated(left(text, 60000));
  aside constant text := case when folded = '' then '' else ' ' || separated(left(folded, 30000)) end;
  files constant text := separated(left(file_names, 10000));
  -- Without accents, so that a database of any locale knows a capital from a small letter.
  parted constant text := regexp_replace(
    regexp_replace(unaccent('unaccent'::regdictionary, files), '([a-z0-9])([A-Z])', '\1 \2', 'g'),
    '([A-Za-z])([0-9])|([A-Z])([A-Z][a-z])', '\1\3 \2\4', 'g');
begin
  -- « devis-signé.pdf » is found whole and by each of its parts.
  if files <> '' then
    body := body || ' ' || files || ' ' || translate(files, '._-', '   ');
    if parted <> files then body := body || ' ' || translate(parted, '._-', '   '); end if;
  end if;
  -- Frequent words that say nothing and that the French list forgets: search/asking.ts leaves the same ones out.
  return ts_delete(
    setweight(to_tsvector('fr', title) || to_tsvector('en', title), 'A') || to_tsvector('fr', body || aside) || to_tsvector('en', body),
    array['le', 'les', 'cet', 'cett', 'etait', 'etaient', 'mem', 'meme', 'tre', 'tres', 'auss', 'aussi', 'donc']
  ) || array_to_tsvector(array[' near' || (ordinal >> 11), ' mid' || (ordinal >> 15)]);
end
$function$;

CREATE OR REPLACE FUNCTION hours_of_company_are_main()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update business_calendars set time_zone = new.time_zone, opening_hours = new.opening_hours
  where main and (time_zone, opening_hours) is distinct from (new.time_zone, new.opening_hours);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION main_hours_are_of_company()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update company set time_zone = new.time_zone, opening_hours = new.opening_hours
  where (time_zone, opening_hours) is distinct from (new.time_zone, new.opening_hours);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION read_in(ticket uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  with recursive up(id, merged_into) as (
    select t.id, t.merged_into from tickets t where t.id = $1
    union all
    select t.id, t.merged_into from up join tickets t on t.id = up.merged_into
  )
  select id from up where merged_into is null
$function$;

CREATE OR REPLACE FUNCTION gathered_in(ticket uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  with recursive down(id) as (
    select $1
    union all
    select t.id from down join tickets t on t.merged_into = down.id
  )
  select id from down
$function$;

CREATE OR REPLACE FUNCTION mark_policies()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update company set policies_mark = gen_random_uuid();
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION audit_hash(previous_hash bytea, line audit_lines)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select sha256(previous_hash || convert_to(
    jsonb_build_array(line.position, extract(epoch from line.at), line.what, line.actor, line.source, line.about)::text, 'UTF8'))
$function$;

CREATE OR REPLACE FUNCTION chain_audit_line()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION refuse_rewriting_audit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit log is never rewritten';
end
$function$;

create table migrations (
  name text not null,
  sha256 text not null,
  applied_at timestamptz not null default now(),
  PRIMARY KEY (name)
);

create table facts (
  "position" bigint generated always as identity,
  name text not null,
  at timestamptz not null,
  actor jsonb not null,
  ticket_id uuid,
  particulars jsonb not null,
  written_in xid8 not null default pg_current_xact_id(),
  PRIMARY KEY ("position")
);
CREATE INDEX facts_in_order ON facts (written_in, "position");
CREATE INDEX facts_of_ticket ON facts (ticket_id, "position") WHERE ticket_id IS NOT NULL;
CREATE TRIGGER facts_stay BEFORE DELETE OR UPDATE ON facts FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

create table company (
  only_one boolean not null default true,
  name text not null,
  language text not null,
  time_zone text not null,
  opening_hours jsonb not null,
  counter_opened_at timestamptz,
  undo_seconds integer not null default 15,
  owner_minutes integer not null default 15,
  survey_delay_hours integer not null default 24,
  smtp_port integer,
  lmtp_port integer,
  authorities jsonb not null default '{}'::jsonb,
  gesture_budget numeric,
  tickets_seen_by text not null default 'everyone'::text,
  policies_mark uuid not null default gen_random_uuid(),
  continue_after_days integer,
  customer_word text not null default 'customer'::text,
  agent_word text not null default 'adviser'::text,
  outside_token text,
  outside_opened_at timestamptz,
  caller_may text,
  caller_may_not text,
  PRIMARY KEY (only_one),
  CHECK (language = ANY (ARRAY['fr'::text, 'en'::text])),
  CHECK (only_one),
  CHECK (tickets_seen_by = ANY (ARRAY['everyone'::text, 'team'::text]))
);
CREATE TRIGGER hours_to_main AFTER UPDATE OF time_zone, opening_hours ON company FOR EACH ROW EXECUTE FUNCTION hours_of_company_are_main();

create table agents (
  id uuid not null,
  name text not null,
  email text not null,
  roles text[] not null,
  language text not null default 'fr'::text,
  password_hash text not null,
  joined_at timestamptz not null,
  disabled_at timestamptz,
  keys jsonb not null default '{"on": true, "chosen": {}}'::jsonb,
  signs_as text not null default ''::text,
  title text not null default ''::text,
  list_columns jsonb not null default '{}'::jsonb,
  PRIMARY KEY (id),
  UNIQUE (email),
  CHECK (language = ANY (ARRAY['fr'::text, 'en'::text]))
);

create table sessions (
  token_hash bytea not null,
  agent_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  user_agent text not null,
  id uuid not null default gen_random_uuid(),
  source text not null default ''::text,
  confirmed_at timestamptz,
  PRIMARY KEY (token_hash),
  UNIQUE (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);
CREATE INDEX sessions_of_agent ON sessions (agent_id);

create table invitations (
  id uuid not null,
  token_hash bytea not null,
  email text,
  roles text[] not null,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  revoked_at timestamptz,
  PRIMARY KEY (id),
  UNIQUE (token_hash),
  FOREIGN KEY (accepted_by) REFERENCES agents(id),
  FOREIGN KEY (created_by) REFERENCES agents(id)
);

create table tokens (
  id uuid not null,
  token_hash bytea not null,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  created_by uuid,
  last_used_at timestamptz,
  revoked_at timestamptz,
  agent_id uuid,
  PRIMARY KEY (id),
  UNIQUE (token_hash),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (created_by) REFERENCES agents(id)
);
CREATE INDEX tokens_of_agent ON tokens (agent_id) WHERE agent_id IS NOT NULL;

create table sign_in_failures (
  key text not null,
  at timestamptz not null
);
CREATE INDEX sign_in_failures_recent ON sign_in_failures (key, at);

create table customers (
  id uuid not null,
  name text not null,
  language text,
  created_at timestamptz not null,
  joined_into uuid,
  joined_at timestamptz,
  joined_by uuid,
  joined_through uuid,
  segment text,
  civility text,
  called text,
  customer_since date,
  prospect_at timestamptz,
  prefers_channel text,
  prefers_hours text,
  organisation_id uuid,
  organisation_refused uuid,
  sounds text[],
  looked_at timestamptz,
  mail_keys text[],
  PRIMARY KEY (id),
  FOREIGN KEY (joined_by) REFERENCES agents(id),
  FOREIGN KEY (joined_into) REFERENCES customers(id),
  FOREIGN KEY (joined_through) REFERENCES customers(id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  FOREIGN KEY (organisation_refused) REFERENCES organisations(id),
  CHECK ((joined_into IS NULL) = (joined_at IS NULL)),
  CHECK (joined_into <> id),
  CHECK (civility = ANY (ARRAY['ms'::text, 'mr'::text])),
  CHECK (language = ANY (ARRAY['fr'::text, 'en'::text]))
);
CREATE INDEX customers_by_mail_key ON customers USING gin (mail_keys);
CREATE INDEX customers_by_name ON customers USING gin (plain(name) gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='64');
CREATE INDEX customers_by_sound ON customers USING gin (sounds);
CREATE INDEX customers_joined ON customers (joined_into) WHERE joined_into IS NOT NULL;
CREATE INDEX customers_of_organisation ON customers (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX customers_to_look_at ON customers (id) WHERE looked_at IS NULL;

create table identities (
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  value text not null,
  added_at timestamptz not null,
  checked_at timestamptz,
  checked_by uuid,
  checked_how text,
  PRIMARY KEY (id),
  UNIQUE (kind, value),
  FOREIGN KEY (checked_by) REFERENCES agents(id),
  FOREIGN KEY (customer_id) REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (kind = ANY (ARRAY['email'::text, 'handle'::text, 'number'::text])) NOT VALID
);
CREATE INDEX identities_by_value ON identities USING gin (value gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='64');
CREATE INDEX identities_of_customer ON identities (customer_id);

create table inboxes (
  id uuid not null,
  name text not null,
  address text not null,
  language text not null,
  signature text not null default ''::text,
  imap jsonb,
  imap_password bytea,
  smtp jsonb,
  smtp_password bytea,
  take_since timestamptz not null,
  take_unread_days integer not null default 7,
  created_at timestamptz not null,
  removed_at timestamptz,
  receiving_state text not null default 'unset'::text,
  receiving_since timestamptz,
  receiving_problem text,
  sending_state text not null default 'unset'::text,
  sending_since timestamptz,
  sending_problem text,
  team_id uuid,
  replies_to_all boolean not null default true,
  quotes_history boolean not null default false,
  greetings jsonb not null default '{}'::jsonb,
  signatures jsonb not null default '{}'::jsonb,
  kept_at timestamptz,
  PRIMARY KEY (id),
  UNIQUE (address),
  FOREIGN KEY (team_id) REFERENCES teams(id),
  CHECK (language = ANY (ARRAY['fr'::text, 'en'::text]))
);

create table mailbox_cursors (
  inbox_id uuid not null,
  folder text not null,
  uid_validity text not null,
  last_uid bigint not null,
  old_until bigint not null default 0,
  PRIMARY KEY (inbox_id, folder),
  FOREIGN KEY (inbox_id) REFERENCES inboxes(id)
);

create table tickets (
  id uuid not null,
  number bigint not null,
  inbox_id uuid,
  customer_id uuid not null,
  channel text not null,
  language text not null,
  subject text not null,
  opened_at timestamptz not null,
  imported_at timestamptz,
  owner_id uuid,
  taken_at timestamptz,
  owner_due_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  summary text,
  waiting_since timestamptz,
  answer_due_at timestamptz,
  person_asked_at timestamptz,
  send_failed_at timestamptz,
  entries integer not null default 0,
  last_entry_at timestamptz not null,
  excerpt text not null default ''::text,
  strip jsonb,
  next_due_at timestamptz,
  reason_id uuid,
  team_id uuid,
  tag_ids uuid[] not null default '{}'::uuid[],
  snoozed_until timestamptz,
  snoozed_at timestamptz,
  snoozed_by uuid,
  chases integer not null default 0,
  chased_at timestamptz,
  merged_into uuid,
  aside_was jsonb,
  closed_despite text,
  spam_at timestamptz,
  spam_by uuid,
  spam_was jsonb,
  spoken text,
  urgency text[] not null default '{}'::text[],
  urgency_by uuid,
  slept_until timestamptz,
  slept_by uuid,
  PRIMARY KEY (id),
  UNIQUE (number),
  FOREIGN KEY (closed_by) REFERENCES agents(id),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (inbox_id) REFERENCES inboxes(id),
  FOREIGN KEY (merged_into) REFERENCES tickets(id),
  FOREIGN KEY (owner_id) REFERENCES agents(id),
  FOREIGN KEY (reason_id) REFERENCES reasons(id) NOT VALID,
  FOREIGN KEY (slept_by) REFERENCES agents(id),
  FOREIGN KEY (snoozed_by) REFERENCES agents(id),
  FOREIGN KEY (spam_by) REFERENCES agents(id),
  FOREIGN KEY (team_id) REFERENCES teams(id) NOT VALID,
  FOREIGN KEY (urgency_by) REFERENCES agents(id),
  CHECK (language = ANY (ARRAY['fr'::text, 'en'::text]))
);
CREATE INDEX tickets_all ON tickets (last_entry_at DESC, id DESC);
CREATE INDEX tickets_by_due ON tickets (next_due_at, id) WHERE next_due_at IS NOT NULL;
CREATE INDEX tickets_by_subject ON tickets USING gin (plain(subject) gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='64');
CREATE INDEX tickets_by_wait ON tickets (waiting_since, id) WHERE waiting_since IS NOT NULL;
CREATE INDEX tickets_chased ON tickets (waiting_since, id) WHERE chased_at >= waiting_since;
CREATE INDEX tickets_closed ON tickets (last_entry_at DESC, id DESC) WHERE closed_at IS NOT NULL;
CREATE INDEX tickets_given ON tickets (owner_id, team_id, id) WHERE team_id IS NOT NULL;
CREATE INDEX tickets_merged ON tickets (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX tickets_of_customer ON tickets (customer_id, opened_at DESC);
CREATE INDEX tickets_of_no_team ON tickets (last_entry_at DESC, id DESC) WHERE team_id IS NULL;
CREATE INDEX tickets_of_reason ON tickets (reason_id) WHERE reason_id IS NOT NULL;
CREATE INDEX tickets_of_team ON tickets (team_id, last_entry_at DESC, id DESC) WHERE team_id IS NOT NULL;
CREATE INDEX tickets_open ON tickets (last_entry_at DESC, id DESC) WHERE closed_at IS NULL;
CREATE INDEX tickets_oversleeping ON tickets (id) WHERE snoozed_until IS NOT NULL AND (next_due_at <= snoozed_until OR answer_due_at <= snoozed_until);
CREATE INDEX tickets_owned ON tickets (owner_id, last_entry_at DESC, id DESC) WHERE closed_at IS NULL;
CREATE INDEX tickets_ownerless ON tickets (owner_due_at) WHERE owner_due_at IS NOT NULL;
CREATE INDEX tickets_snoozed ON tickets (snoozed_until, id) WHERE snoozed_until IS NOT NULL;
CREATE INDEX tickets_spam ON tickets (last_entry_at DESC, id DESC) WHERE spam_at IS NOT NULL;
CREATE INDEX tickets_tagged ON tickets USING gin (tag_ids) WITH (fastupdate=off) WHERE tag_ids <> '{}'::uuid[];
CREATE INDEX tickets_unanswered ON tickets (answer_due_at, id) WHERE answer_due_at IS NOT NULL;

create table files (
  sha256 text not null,
  size bigint not null,
  stored_at timestamptz not null,
  PRIMARY KEY (sha256)
);

create table entries (
  id uuid not null,
  ticket_id uuid not null,
  customer_id uuid not null,
  "position" integer not null,
  kind text not null,
  channel text not null,
  author_kind text not null,
  author_id uuid,
  author_name text not null,
  author_address text,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  subject text,
  text text not null,
  folded text not null default ''::text,
  html text,
  recipients text[] not null default '{}'::text[],
  copies text[] not null default '{}'::text[],
  message_id text,
  in_reply_to text[] not null default '{}'::text[],
  reply_references text[] not null default '{}'::text[],
  warnings text[] not null default '{}'::text[],
  calls_for_answer boolean not null default false,
  notice text,
  arrival_id uuid,
  idempotency_key uuid,
  withdrawn_at timestamptz,
  ordinal bigint generated always as identity,
  answers boolean not null default true,
  file_names text not null default ''::text,
  words tsvector generated always as (words_of(subject, text, folded, file_names, ordinal)) stored,
  blind_copies text[] not null default '{}'::text[],
  quotes_history boolean,
  home_id uuid,
  home_position integer,
  PRIMARY KEY (id),
  UNIQUE (idempotency_key),
  UNIQUE (ticket_id, "position"),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (author_kind = ANY (ARRAY['customer'::text, 'agent'::text, 'machine'::text, 'elsewhere'::text])),
  CHECK (kind = ANY (ARRAY['received'::text, 'sent'::text, 'note'::text, 'bounce'::text, 'automatic'::text]))
);
CREATE INDEX entries_by_message_id ON entries (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX entries_words ON entries USING gin (words) WITH (fastupdate=off);

create table attachments (
  id uuid not null,
  entry_id uuid,
  "position" integer not null default 0,
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  content_id text,
  inline boolean not null default false,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  PRIMARY KEY (id),
  FOREIGN KEY (entry_id) REFERENCES entries(id),
  FOREIGN KEY (sha256) REFERENCES files(sha256),
  FOREIGN KEY (uploaded_by) REFERENCES agents(id)
);
CREATE INDEX attachments_by_file ON attachments (sha256);
CREATE INDEX attachments_loose ON attachments (uploaded_at) WHERE entry_id IS NULL;
CREATE INDEX attachments_of_entry ON attachments (entry_id) WHERE entry_id IS NOT NULL;

create table drafts (
  ticket_id uuid not null,
  agent_id uuid not null,
  kind text not null,
  html text not null,
  recipients text[] not null,
  copies text[] not null,
  attachment_ids uuid[] not null,
  entries_seen integer not null,
  saved_at timestamptz not null,
  blind_copies text[] not null default '{}'::text[],
  quotes_history boolean,
  word jsonb,
  shared_at timestamptz,
  holder_id uuid,
  leaves_at timestamptz,
  leaving jsonb,
  written_at timestamptz,
  brought_back text,
  home_id uuid,
  PRIMARY KEY (ticket_id, agent_id, kind),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (holder_id) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (kind = ANY (ARRAY['reply'::text, 'note'::text])),
  CHECK ((leaves_at IS NULL) = (leaving IS NULL))
);
CREATE INDEX drafts_due ON drafts (leaves_at) WHERE leaves_at IS NOT NULL;

create table arrivals (
  id uuid not null,
  channel text not null,
  inbox_id uuid not null,
  unique_key text not null,
  message_id_hash text,
  received_at timestamptz not null,
  direction text not null default 'in'::text,
  imported boolean not null default false,
  envelope_from text,
  envelope_to text[] not null default '{}'::text[],
  size bigint not null,
  raw bytea,
  raw_sha256 text,
  outcome text not null default 'waiting'::text,
  attempts integer not null default 0,
  same_id_seen boolean not null default false,
  problem text,
  ticket_id uuid,
  entry_id uuid,
  sender text,
  subject text,
  PRIMARY KEY (id),
  UNIQUE (unique_key),
  FOREIGN KEY (inbox_id) REFERENCES inboxes(id),
  FOREIGN KEY (raw_sha256) REFERENCES files(sha256),
  CHECK ((raw IS NULL) <> (raw_sha256 IS NULL)),
  CHECK (direction = ANY (ARRAY['in'::text, 'sent'::text]))
);
CREATE INDEX arrivals_by_file ON arrivals (raw_sha256) WHERE raw_sha256 IS NOT NULL;
CREATE INDEX arrivals_by_message_id ON arrivals (inbox_id, message_id_hash) WHERE message_id_hash IS NOT NULL;
CREATE INDEX arrivals_by_outcome ON arrivals (outcome, received_at DESC, id DESC) WHERE outcome = ANY (ARRAY['quarantined'::text, 'ignored'::text]);
CREATE INDEX arrivals_of_pages ON arrivals (channel) WHERE (channel = ANY (ARRAY['form'::text, 'page'::text])) AND (outcome = ANY (ARRAY['waiting'::text, 'quarantined'::text]));
CREATE INDEX arrivals_waiting ON arrivals (received_at, id) WHERE outcome = 'waiting'::text;

create table departures (
  id uuid not null,
  kind text not null,
  inbox_id uuid not null,
  ticket_id uuid,
  entry_id uuid,
  automatic boolean not null,
  message_id text not null,
  sender_name text not null,
  sender_address text not null,
  reply_to text,
  recipients text[] not null,
  copies text[] not null default '{}'::text[],
  subject text not null,
  text text not null,
  html text,
  in_reply_to text,
  reply_references text[] not null default '{}'::text[],
  created_at timestamptz not null,
  leaves_at timestamptz not null,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  left_at timestamptz,
  problem text,
  server_said text,
  bounces jsonb not null default '[]'::jsonb,
  raw bytea,
  raw_sha256 text,
  blind_copies text[] not null default '{}'::text[],
  home_id uuid,
  PRIMARY KEY (id),
  UNIQUE (message_id),
  FOREIGN KEY (entry_id) REFERENCES entries(id),
  FOREIGN KEY (inbox_id) REFERENCES inboxes(id),
  FOREIGN KEY (raw_sha256) REFERENCES files(sha256),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (state = ANY (ARRAY['waiting'::text, 'left'::text, 'delayed'::text, 'bounced'::text, 'failed'::text, 'withdrawn'::text]))
);
CREATE INDEX departures_by_file ON departures (raw_sha256) WHERE raw_sha256 IS NOT NULL;
CREATE INDEX departures_due ON departures (leaves_at) WHERE state = ANY (ARRAY['waiting'::text, 'delayed'::text]);
CREATE INDEX departures_of_entry ON departures (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX departures_of_ticket ON departures (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX departures_troubled ON departures (created_at DESC, id DESC) WHERE state = ANY (ARRAY['delayed'::text, 'bounced'::text, 'failed'::text]);

create table automatic_answers (
  address text not null,
  ticket_id uuid not null,
  at timestamptz not null
);
CREATE INDEX automatic_answers_recent ON automatic_answers (address, at);

create table surveys (
  ticket_id uuid not null,
  due_at timestamptz,
  sent_at timestamptz,
  departure_id uuid,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (departure_id) REFERENCES departures(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX surveys_due ON surveys (due_at) WHERE due_at IS NOT NULL AND sent_at IS NULL;

create table survey_responses (
  ticket_id uuid not null,
  answered_at timestamptz not null,
  mark integer not null,
  speed integer,
  rightness integer,
  completeness integer,
  courtesy integer,
  listening integer,
  being_known integer,
  comment text,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (mark >= 1 AND mark <= 5)
);
CREATE INDEX survey_responses_in_order ON survey_responses (answered_at);

create table measures (
  ticket_id uuid not null,
  opened_at timestamptz not null,
  imported boolean not null,
  automatic boolean not null,
  agent_opened boolean not null default false,
  taken_at timestamptz,
  taken_up_at timestamptz,
  take_up_opening_minutes integer,
  first_answer_at timestamptz,
  first_answer_by uuid,
  first_answer_opening_minutes integer,
  first_answer_elapsed_minutes integer,
  first_solved_at timestamptz,
  last_solved_at timestamptz,
  solved_by uuid,
  solved_elapsed_minutes integer,
  reopenings integer not null default 0,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX measures_by_first_solving ON measures (first_solved_at) WHERE first_solved_at IS NOT NULL;
CREATE INDEX measures_by_last_solving ON measures (last_solved_at) WHERE last_solved_at IS NOT NULL;
CREATE INDEX measures_by_opening ON measures (opened_at);

create table calendars (
  since timestamptz not null,
  time_zone text not null,
  opening_hours jsonb not null,
  holidays jsonb,
  closures jsonb not null default '[]'::jsonb,
  worked_days jsonb not null default '[1, 2, 3, 4, 5]'::jsonb,
  PRIMARY KEY (since)
);

create table token_deliveries (
  token_id uuid not null,
  arrival_id uuid not null,
  PRIMARY KEY (token_id, arrival_id),
  FOREIGN KEY (token_id) REFERENCES tokens(id)
);

create table business_calendars (
  id uuid not null,
  name text not null,
  main boolean not null default false,
  time_zone text not null,
  opening_hours jsonb not null,
  holidays jsonb,
  closures jsonb not null default '[]'::jsonb,
  worked_days jsonb not null default '[1, 2, 3, 4, 5]'::jsonb,
  created_at timestamptz not null,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX business_calendars_main ON business_calendars (main) WHERE main;
CREATE TRIGGER hours_to_company AFTER INSERT OR UPDATE ON business_calendars FOR EACH ROW WHEN (new.main) EXECUTE FUNCTION main_hours_are_of_company();

create table policies (
  id uuid not null,
  name text not null,
  targets jsonb not null,
  reason_ids uuid[] not null default '{}'::uuid[],
  channels text[] not null default '{}'::text[],
  segments text[] not null default '{}'::text[],
  calendar_id uuid,
  pauses boolean not null default true,
  warn_minutes integer not null default 60,
  tells_alone jsonb,
  created_at timestamptz not null,
  retired_at timestamptz,
  alerts jsonb not null default '{"after": {"owner": true, "agentIds": []}, "before": {"owner": true, "agentIds": []}, "clocks": []}'::jsonb,
  PRIMARY KEY (id),
  FOREIGN KEY (calendar_id) REFERENCES business_calendars(id)
);
CREATE TRIGGER mark_policies AFTER INSERT OR DELETE OR UPDATE ON policies FOR EACH STATEMENT EXECUTE FUNCTION mark_policies();

create table commitments (
  id uuid not null,
  ticket_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  source text not null,
  what text,
  literal text,
  amount jsonb,
  promised_by uuid,
  made_at timestamptz not null,
  entry_id uuid,
  idempotency_key uuid,
  policy_id uuid,
  target jsonb,
  started_at timestamptz,
  pauses jsonb not null default '[]'::jsonb,
  paused_at timestamptz,
  first_due_at timestamptz not null,
  due_at timestamptz,
  risk_at timestamptz,
  warned_at timestamptz,
  told_at timestamptz,
  postponements integer not null default 0,
  kept_at timestamptz,
  kept_by uuid,
  kept_in uuid,
  kept_words text,
  broken_at timestamptz,
  released_at timestamptz,
  released_by uuid,
  release_reason text,
  withdrawn_at timestamptz,
  replaces_id uuid,
  turns_at timestamptz,
  home_id uuid,
  passed_to uuid,
  PRIMARY KEY (id),
  UNIQUE (idempotency_key),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (passed_to) REFERENCES agents(id),
  FOREIGN KEY (policy_id) REFERENCES policies(id),
  FOREIGN KEY (promised_by) REFERENCES agents(id),
  FOREIGN KEY (replaces_id) REFERENCES commitments(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (source = ANY (ARRAY['policy'::text, 'composer'::text, 'guard'::text, 'call_back'::text, 'api'::text, 'partner'::text]))
);
CREATE INDEX commitments_broken ON commitments (broken_at, id) WHERE withdrawn_at IS NULL AND kept_at IS NULL AND released_at IS NULL AND broken_at IS NOT NULL;
CREATE INDEX commitments_due ON commitments (first_due_at DESC, id DESC);
CREATE INDEX commitments_ended ON commitments (COALESCE(kept_at, released_at) DESC, id DESC) WHERE withdrawn_at IS NULL AND (kept_at IS NOT NULL OR released_at IS NOT NULL);
CREATE INDEX commitments_of_entry ON commitments (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX commitments_of_ticket ON commitments (ticket_id);
CREATE INDEX commitments_running ON commitments (due_at, id) WHERE withdrawn_at IS NULL AND kept_at IS NULL AND released_at IS NULL AND broken_at IS NULL AND due_at IS NOT NULL;
CREATE INDEX commitments_turning ON commitments (turns_at) WHERE turns_at IS NOT NULL;

create table commitment_dates (
  commitment_id uuid not null,
  "position" integer not null,
  due_at timestamptz not null,
  told_at timestamptz not null,
  reason text,
  entry_id uuid,
  answer text,
  answered_at timestamptz,
  PRIMARY KEY (commitment_id, "position"),
  FOREIGN KEY (commitment_id) REFERENCES commitments(id),
  CHECK (answer = ANY (ARRAY['accepted'::text, 'refused'::text]))
);

create table reasons (
  id uuid not null,
  name text not null,
  choice text not null,
  people uuid[] not null default '{}'::uuid[],
  procedure text not null default ''::text,
  partners text not null default ''::text,
  way_out text not null default ''::text,
  authorities jsonb not null default '{}'::jsonb,
  created_at timestamptz not null,
  retired_at timestamptz,
  parent_id uuid,
  sale_moment text,
  urgent boolean not null default false,
  signs text[] not null default '{}'::text[],
  meaning text,
  procedure_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (parent_id) REFERENCES reasons(id),
  FOREIGN KEY (procedure_id) REFERENCES procedures(id),
  CHECK (parent_id <> id),
  CHECK (choice = ANY (ARRAY['treat'::text, 'with_partner'::text, 'orient'::text, 'outside'::text])),
  CHECK (sale_moment = ANY (ARRAY['before'::text, 'during'::text, 'after'::text]))
);
CREATE UNIQUE INDEX reasons_by_name ON reasons (lower(name)) WHERE retired_at IS NULL;
CREATE INDEX reasons_of_branch ON reasons (parent_id) WHERE parent_id IS NOT NULL;

create table approvals (
  id uuid not null,
  ticket_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  text text not null,
  finding_ids text[] not null,
  excerpts text[] not null,
  why text not null default ''::text,
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  note text not null default ''::text,
  home_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (asked_by) REFERENCES agents(id),
  FOREIGN KEY (decided_by) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (decision = ANY (ARRAY['approved'::text, 'refused'::text]))
);
CREATE INDEX approvals_of_ticket ON approvals (ticket_id);
CREATE INDEX approvals_waiting ON approvals (asked_at) WHERE decision IS NULL;

create table gestures (
  id uuid not null,
  ticket_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  amount numeric not null,
  reason text not null,
  granted_by uuid not null,
  granted_at timestamptz not null,
  approval_id uuid,
  idempotency_key uuid not null,
  delivered_at timestamptz,
  delivery text not null default ''::text,
  home_id uuid,
  PRIMARY KEY (id),
  UNIQUE (idempotency_key),
  FOREIGN KEY (approval_id) REFERENCES approvals(id),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (granted_by) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX gestures_by_month ON gestures (granted_at);
CREATE INDEX gestures_of_ticket ON gestures (ticket_id);

create table guard_answers (
  language text not null,
  shape text not null,
  agent_id uuid not null,
  answer text not null,
  times integer not null,
  answered_at timestamptz not null,
  PRIMARY KEY (language, shape, agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  CHECK (answer = ANY (ARRAY['yes'::text, 'no'::text]))
);
CREATE INDEX guard_answers_alike ON guard_answers USING gin (shape gin_trgm_ops) WITH (fastupdate=off);

create table link_epochs (
  ticket_id uuid not null,
  since timestamptz not null,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);

create table data_requests (
  id uuid not null,
  ticket_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  label text not null,
  why text not null,
  pattern text,
  owner_name text,
  owner_address text,
  asked_by uuid,
  asked_at timestamptz not null,
  dropped_at timestamptz,
  home_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (asked_by) REFERENCES agents(id),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (kind = ANY (ARRAY['iban'::text, 'address'::text, 'phone'::text, 'email'::text, 'serial_number'::text, 'date'::text, 'file'::text]))
);
CREATE INDEX data_requests_of_customer ON data_requests (customer_id, kind);
CREATE INDEX data_requests_of_ticket ON data_requests (ticket_id);

create table data_values (
  id uuid not null,
  request_id uuid not null,
  sealed bytea not null,
  given_at timestamptz not null,
  counts_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmation text,
  doubted_at timestamptz,
  PRIMARY KEY (id),
  FOREIGN KEY (confirmed_by) REFERENCES agents(id),
  FOREIGN KEY (request_id) REFERENCES data_requests(id)
);
CREATE INDEX data_values_of_request ON data_values (request_id, given_at);

create table one_time_codes (
  id uuid not null,
  request_id uuid not null,
  ticket_id uuid not null,
  purpose text not null,
  mark text not null,
  sealed bytea,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  tries integer not null default 0,
  spent_at timestamptz,
  home_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (request_id) REFERENCES data_requests(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (purpose = ANY (ARRAY['entry'::text, 'confirmation'::text]))
);
CREATE INDEX one_time_codes_of_request ON one_time_codes (request_id, made_at DESC);
CREATE INDEX one_time_codes_of_ticket ON one_time_codes (ticket_id, made_at DESC);

create table data_rules (
  the_one boolean not null default true,
  iban_delay_hours integer not null default 24,
  PRIMARY KEY (the_one),
  CHECK (iban_delay_hours >= 0 AND iban_delay_hours <= 720),
  CHECK (the_one)
);

create table teams (
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX teams_by_name ON teams (lower(name)) WHERE removed_at IS NULL;

create table team_members (
  team_id uuid not null,
  agent_id uuid not null,
  leads boolean not null default false,
  added_at timestamptz not null,
  PRIMARY KEY (team_id, agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (team_id) REFERENCES teams(id)
);
CREATE INDEX teams_of_agent ON team_members (agent_id);

create table access_rules (
  only_one boolean not null default true,
  second_factor_required_at timestamptz,
  passwords_for text not null default 'everyone'::text,
  PRIMARY KEY (only_one),
  CHECK (only_one),
  CHECK (passwords_for = ANY (ARRAY['everyone'::text, 'admins'::text]))
);

create table second_factors (
  agent_id uuid not null,
  secret bytea not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint,
  PRIMARY KEY (agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);

create table recovery_codes (
  code_hash bytea not null,
  agent_id uuid not null,
  used_at timestamptz,
  PRIMARY KEY (code_hash),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);
CREATE INDEX recovery_codes_of_agent ON recovery_codes (agent_id);

create table sign_in_steps (
  token_hash bytea not null,
  agent_id uuid not null,
  step text not null,
  ends_at timestamptz not null,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  CHECK (step = ANY (ARRAY['code'::text, 'enrolment'::text, 'passkey'::text]))
);
CREATE INDEX sign_in_steps_of_agent ON sign_in_steps (agent_id);

create table passkeys (
  id uuid not null,
  agent_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz,
  PRIMARY KEY (id),
  UNIQUE (credential_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);
CREATE INDEX passkeys_of_agent ON passkeys (agent_id);

create table passkey_challenges (
  challenge text not null,
  agent_id uuid,
  ends_at timestamptz not null,
  bound_to bytea not null default '\x'::bytea,
  source text not null default ''::text,
  PRIMARY KEY (challenge),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);
CREATE INDEX passkey_challenges_of_source ON passkey_challenges (source, ends_at);

create table password_resets (
  id uuid not null,
  email text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  agent_id uuid,
  token_hash bytea,
  ends_at timestamptz,
  spent_at timestamptz,
  PRIMARY KEY (id),
  UNIQUE (token_hash),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);
CREATE INDEX password_resets_of_email ON password_resets (email, asked_at);
CREATE INDEX password_resets_waiting ON password_resets (asked_at) WHERE answered_at IS NULL;

create table tags (
  id uuid not null,
  name text not null,
  colour text not null,
  created_at timestamptz not null,
  created_by uuid,
  merged_into uuid,
  retired_at timestamptz,
  PRIMARY KEY (id),
  FOREIGN KEY (created_by) REFERENCES agents(id),
  FOREIGN KEY (merged_into) REFERENCES tags(id),
  CHECK (merged_into <> id),
  CHECK (colour = ANY (ARRAY['slate'::text, 'blue'::text, 'teal'::text, 'violet'::text, 'ochre'::text]))
);
CREATE UNIQUE INDEX tags_by_name ON tags (lower(name)) WHERE merged_into IS NULL;
CREATE INDEX tags_merged ON tags (merged_into) WHERE merged_into IS NOT NULL;

create table followers (
  ticket_id uuid not null,
  agent_id uuid not null,
  since timestamptz not null,
  PRIMARY KEY (ticket_id, agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX followers_of_agent ON followers (agent_id);

create table sent_words (
  entry_id uuid not null,
  word jsonb not null,
  PRIMARY KEY (entry_id),
  FOREIGN KEY (entry_id) REFERENCES entries(id)
);

create table mentions (
  id uuid not null,
  ticket_id uuid not null,
  entry_id uuid,
  agent_id uuid not null,
  by_id uuid,
  kind text not null,
  at timestamptz not null,
  read_at timestamptz,
  home_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (by_id) REFERENCES agents(id),
  FOREIGN KEY (entry_id) REFERENCES entries(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX mentions_of_agent ON mentions (agent_id, at DESC, id DESC);
CREATE INDEX mentions_of_ticket ON mentions (ticket_id);
CREATE INDEX mentions_unread ON mentions (agent_id) WHERE read_at IS NULL;

create table ready_replies (
  id uuid not null,
  shortcut text not null,
  name text not null,
  words_fr text,
  words_en text,
  agent_id uuid,
  team_id uuid,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  removed_at timestamptz,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (created_by) REFERENCES agents(id),
  CHECK (words_fr IS NOT NULL OR words_en IS NOT NULL)
);
CREATE INDEX ready_replies_kept ON ready_replies (shortcut) WHERE removed_at IS NULL;

create table macros (
  id uuid not null,
  name text not null,
  situations text[] not null,
  words_fr text,
  words_en text,
  acts jsonb not null default '[]'::jsonb,
  agent_id uuid,
  team_id uuid,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  removed_at timestamptz,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (created_by) REFERENCES agents(id)
);

create table follow_ups (
  id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  address text,
  planned_by uuid not null,
  planned_at timestamptz not null,
  due_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  end_cause text,
  home_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (ended_by) REFERENCES agents(id),
  FOREIGN KEY (planned_by) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (end_cause = ANY (ARRAY['done'::text, 'answered'::text, 'answered_by_us'::text, 'closed'::text, 'stopped'::text, 'unreachable'::text])),
  CHECK (kind = ANY (ARRAY['customer'::text, 'partner'::text, 'self'::text]))
);
CREATE INDEX follow_ups_due ON follow_ups (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX follow_ups_of_ticket ON follow_ups (ticket_id, planned_at);

create table follow_up_steps (
  follow_up_id uuid not null,
  "position" integer not null,
  due_at timestamptz not null,
  text text,
  done_at timestamptz,
  entry_id uuid,
  PRIMARY KEY (follow_up_id, "position"),
  FOREIGN KEY (follow_up_id) REFERENCES follow_ups(id)
);

create table handovers (
  id uuid not null,
  ticket_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  given_by uuid not null,
  reason text not null,
  context text not null,
  entry_id uuid not null,
  persons integer not null,
  offered_at timestamptz not null,
  lead_asked_at timestamptz,
  permitted_at timestamptz,
  permitted_by uuid,
  permission_note text,
  due_at timestamptz,
  overdue_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  outcome text,
  answer text,
  absence_id uuid,
  letter text,
  PRIMARY KEY (id),
  FOREIGN KEY (absence_id) REFERENCES absences(id),
  FOREIGN KEY (ended_by) REFERENCES agents(id),
  FOREIGN KEY (entry_id) REFERENCES entries(id),
  FOREIGN KEY (from_id) REFERENCES agents(id),
  FOREIGN KEY (given_by) REFERENCES agents(id),
  FOREIGN KEY (permitted_by) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  FOREIGN KEY (to_id) REFERENCES agents(id),
  CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  CHECK (outcome = ANY (ARRAY['accepted'::text, 'declined'::text, 'refused'::text, 'withdrawn'::text])),
  CHECK (reason = ANY (ARRAY['skill'::text, 'language'::text, 'perimeter'::text, 'continuity'::text, 'load'::text, 'absence'::text, 'protection'::text, 'other'::text]))
);
CREATE INDEX handovers_due ON handovers (due_at) WHERE ended_at IS NULL AND overdue_at IS NULL;
CREATE INDEX handovers_from ON handovers (from_id) WHERE ended_at IS NULL;
CREATE INDEX handovers_of_absence ON handovers (absence_id) WHERE absence_id IS NOT NULL;
CREATE INDEX handovers_of_ticket ON handovers (ticket_id, offered_at);
CREATE INDEX handovers_to ON handovers (to_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX handovers_under_way ON handovers (ticket_id) WHERE ended_at IS NULL;

create table handover_rules (
  the_one boolean not null default true,
  accept_minutes integer not null default 30,
  persons_before_lead integer not null default 3,
  PRIMARY KEY (the_one),
  CHECK (accept_minutes >= 5 AND accept_minutes <= 2400),
  CHECK (persons_before_lead >= 2 AND persons_before_lead <= 20),
  CHECK (the_one)
);

create table merges (
  source_id uuid not null,
  into_id uuid not null,
  merged_at timestamptz not null,
  merged_by uuid,
  entries_after integer not null,
  into_was jsonb not null,
  into_left jsonb not null,
  reopened jsonb,
  PRIMARY KEY (source_id),
  FOREIGN KEY (into_id) REFERENCES tickets(id),
  FOREIGN KEY (merged_by) REFERENCES agents(id),
  FOREIGN KEY (source_id) REFERENCES tickets(id)
);

create table recounts (
  ticket_id uuid not null,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE
);

create table audit_lines (
  "position" bigint not null,
  at timestamptz not null,
  what text not null,
  actor jsonb not null,
  source text,
  about jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  PRIMARY KEY ("position"),
  UNIQUE (hash)
);
CREATE INDEX audit_lines_about ON audit_lines (what, "position" DESC);
CREATE INDEX audit_lines_of_actor ON audit_lines ((actor ->> 'id'::text), "position" DESC);
CREATE TRIGGER audit_lines_chained BEFORE INSERT ON audit_lines FOR EACH ROW EXECUTE FUNCTION chain_audit_line();
CREATE TRIGGER audit_lines_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_audit();

create table notifications (
  id uuid not null,
  agent_id uuid not null,
  event text not null,
  ticket_id uuid not null,
  words text,
  count integer not null default 1,
  at timestamptz not null,
  read_at timestamptz,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX notifications_of_agent ON notifications (agent_id, at DESC, id DESC);
CREATE UNIQUE INDEX notifications_unread ON notifications (agent_id, event, ticket_id) WHERE read_at IS NULL;

create table notification_sendings (
  notification_id uuid not null,
  road text not null,
  due_at timestamptz,
  sent_at timestamptz,
  PRIMARY KEY (notification_id, road),
  FOREIGN KEY (notification_id) REFERENCES notifications(id),
  CHECK (road = ANY (ARRAY['push'::text, 'mail'::text]))
);
CREATE INDEX notification_sendings_due ON notification_sendings (due_at) WHERE due_at IS NOT NULL;

create table notification_choices (
  agent_id uuid not null,
  chosen jsonb not null default '{}'::jsonb,
  quiet jsonb,
  time_zone text,
  PRIMARY KEY (agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);

create table push_subscriptions (
  id uuid not null,
  agent_id uuid not null,
  endpoint text not null,
  keys bytea not null,
  created_at timestamptz not null,
  PRIMARY KEY (id),
  UNIQUE (endpoint),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);
CREATE INDEX push_subscriptions_of_agent ON push_subscriptions (agent_id);

create table push_keys (
  the_one boolean not null default true,
  public_key text not null,
  private_key bytea not null,
  made_at timestamptz not null,
  PRIMARY KEY (the_one),
  CHECK (the_one)
);

create table live_lines (
  id uuid not null,
  agent_id uuid not null,
  seen_at timestamptz not null,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);
CREATE INDEX live_lines_of_agent ON live_lines (agent_id, seen_at);

create table absences (
  id uuid not null,
  agent_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  note text not null default ''::text,
  said_at timestamptz not null,
  said_by uuid,
  ended_at timestamptz,
  replaced_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (replaced_by) REFERENCES agents(id),
  FOREIGN KEY (said_by) REFERENCES agents(id),
  CHECK (ends_at IS NULL OR ends_at > starts_at)
);
CREATE INDEX absences_of_agent ON absences (agent_id, starts_at) WHERE ended_at IS NULL;

create table agent_places (
  agent_id uuid not null,
  skills text[] not null default '{}'::text[],
  languages text[] not null default '{}'::text[],
  capacity integer,
  working_hours jsonb not null default '[]'::jsonb,
  PRIMARY KEY (agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  CHECK (capacity >= 1 AND capacity <= 1000)
);

create table routing (
  the_one boolean not null default true,
  on_at timestamptz,
  capacity integer not null default 20,
  PRIMARY KEY (the_one),
  CHECK (capacity >= 1 AND capacity <= 1000),
  CHECK (the_one)
);

create table routing_rules (
  id uuid not null,
  "position" integer not null,
  reason_ids uuid[] not null default '{}'::uuid[],
  inbox_ids uuid[] not null default '{}'::uuid[],
  languages text[] not null default '{}'::text[],
  segments text[] not null default '{}'::text[],
  team_id uuid,
  skill text,
  hours jsonb,
  most_load integer,
  off_at timestamptz,
  PRIMARY KEY (id),
  FOREIGN KEY (team_id) REFERENCES teams(id),
  CHECK (most_load > 0),
  CHECK (num_nonnulls(team_id, skill, most_load) > 0)
);

create table routing_tries (
  ticket_id uuid not null,
  tried_at timestamptz not null,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);

create table saved_views (
  id uuid not null,
  name text not null,
  filter jsonb not null,
  sort text not null,
  columns text[] not null,
  scope text not null,
  team_id uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  removed_at timestamptz,
  PRIMARY KEY (id),
  FOREIGN KEY (made_by) REFERENCES agents(id),
  FOREIGN KEY (team_id) REFERENCES teams(id),
  CHECK ((scope = 'team'::text) = (team_id IS NOT NULL)),
  CHECK (scope = ANY (ARRAY['me'::text, 'team'::text, 'everyone'::text]))
);
CREATE INDEX saved_views_of_agent ON saved_views (made_by) WHERE removed_at IS NULL;

create table saved_view_orders (
  agent_id uuid not null,
  view_ids uuid[] not null,
  PRIMARY KEY (agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);

create table bulk_actions (
  id uuid not null,
  idempotency_key uuid not null,
  act jsonb not null,
  actor jsonb not null,
  agent_id uuid,
  made_at timestamptz not null,
  finished_at timestamptz,
  undoes uuid,
  PRIMARY KEY (id),
  UNIQUE (idempotency_key),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (undoes) REFERENCES bulk_actions(id)
);
CREATE INDEX bulk_actions_of_agent ON bulk_actions (agent_id, made_at DESC);
CREATE INDEX bulk_actions_running ON bulk_actions (made_at) WHERE finished_at IS NULL;
CREATE UNIQUE INDEX bulk_actions_undoing ON bulk_actions (undoes);

create table bulk_items (
  bulk_id uuid not null,
  "position" integer not null,
  ticket_id uuid not null,
  done_at timestamptz,
  refusal jsonb,
  changed boolean,
  PRIMARY KEY (bulk_id, "position"),
  UNIQUE (bulk_id, ticket_id),
  FOREIGN KEY (bulk_id) REFERENCES bulk_actions(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX bulk_items_waiting ON bulk_items (bulk_id, "position") WHERE done_at IS NULL;

create table flagged_messages (
  entry_id uuid not null,
  kind text not null,
  words text not null,
  flagged_at timestamptz not null,
  flagged_by uuid not null,
  PRIMARY KEY (entry_id),
  FOREIGN KEY (entry_id) REFERENCES entries(id),
  FOREIGN KEY (flagged_by) REFERENCES agents(id),
  CHECK (kind = ANY (ARRAY['insult'::text, 'threat'::text, 'harassment'::text, 'discrimination'::text]))
);
CREATE INDEX flagged_messages_newest ON flagged_messages (flagged_at DESC, entry_id DESC);

create table written_ends (
  id uuid not null,
  customer_id uuid not null,
  words text not null,
  ended_at timestamptz not null,
  ended_by uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (ended_by) REFERENCES agents(id),
  FOREIGN KEY (lifted_by) REFERENCES agents(id)
);
CREATE UNIQUE INDEX written_ends_running ON written_ends (customer_id) WHERE lifted_at IS NULL;

create table macro_runs (
  id uuid not null,
  macro_id uuid not null,
  ticket_id uuid not null,
  agent_id uuid not null,
  done jsonb not null,
  ran_at timestamptz not null,
  undone_at timestamptz,
  batch_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (macro_id) REFERENCES macros(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE UNIQUE INDEX macro_runs_of_batch ON macro_runs (batch_id, ticket_id) WHERE batch_id IS NOT NULL;
CREATE INDEX macro_runs_of_ticket ON macro_runs (ticket_id);

create table ticket_links (
  id uuid not null,
  kind text not null,
  from_id uuid not null,
  to_id uuid not null,
  entry_id uuid,
  made_at timestamptz not null,
  made_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (entry_id) REFERENCES entries(id),
  FOREIGN KEY (from_id) REFERENCES tickets(id),
  FOREIGN KEY (made_by) REFERENCES agents(id),
  FOREIGN KEY (to_id) REFERENCES tickets(id),
  CHECK (from_id <> to_id),
  CHECK (kind = ANY (ARRAY['related'::text, 'duplicate'::text, 'parent'::text, 'split'::text, 'continued'::text]))
);
CREATE UNIQUE INDEX ticket_links_chosen ON ticket_links (LEAST(from_id, to_id), GREATEST(from_id, to_id)) WHERE kind = ANY (ARRAY['related'::text, 'duplicate'::text, 'parent'::text]);
CREATE INDEX ticket_links_from ON ticket_links (from_id);
CREATE INDEX ticket_links_to ON ticket_links (to_id);

create table checklists (
  id uuid not null,
  name text not null,
  items text[] not null,
  made_at timestamptz not null,
  removed_at timestamptz,
  PRIMARY KEY (id)
);

create table checklist_items (
  id uuid not null,
  ticket_id uuid not null,
  home_id uuid,
  "position" integer not null,
  text text not null,
  linked_id uuid,
  made_at timestamptz not null,
  made_by uuid,
  done_at timestamptz,
  done_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (done_by) REFERENCES agents(id),
  FOREIGN KEY (linked_id) REFERENCES tickets(id),
  FOREIGN KEY (made_by) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX checklist_items_ticket ON checklist_items (ticket_id, "position");

create table fields (
  id uuid not null,
  name text not null,
  kind text not null,
  choices jsonb not null default '[]'::jsonb,
  reason_ids uuid[] not null default '{}'::uuid[],
  required boolean not null default false,
  shown boolean not null default false,
  "position" integer not null,
  made_at timestamptz not null,
  retired_at timestamptz,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX fields_name ON fields (lower(name)) WHERE retired_at IS NULL;

create table field_values (
  ticket_id uuid not null,
  field_id uuid not null,
  value text not null,
  written_at timestamptz not null,
  written_by uuid,
  PRIMARY KEY (ticket_id, field_id, value),
  FOREIGN KEY (field_id) REFERENCES fields(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  FOREIGN KEY (written_by) REFERENCES agents(id)
);
CREATE INDEX field_values_held ON field_values (field_id, lower(value), ticket_id);

create table identity_provider (
  only_one boolean not null default true,
  label text not null,
  issuer text not null,
  client_id text not null,
  client_secret bytea,
  domains text[] not null default '{}'::text[],
  creates_accounts boolean not null default false,
  role_claim text,
  role_values jsonb not null default '[]'::jsonb,
  changed_at timestamptz not null,
  PRIMARY KEY (only_one),
  CHECK (only_one)
);

create table agent_identities (
  issuer text not null,
  subject text not null,
  agent_id uuid not null,
  linked_at timestamptz not null,
  PRIMARY KEY (issuer, subject),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);
CREATE INDEX agent_identities_of_agent ON agent_identities (agent_id);

create table provider_visits (
  token_hash bytea not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  back text,
  source text not null,
  ends_at timestamptz not null,
  proves bytea,
  PRIMARY KEY (token_hash)
);
CREATE INDEX provider_visits_of_source ON provider_visits (source, ends_at);

create table inbox_consents (
  inbox_id uuid not null,
  provider text not null,
  authorization_endpoint text not null,
  token_endpoint text not null,
  scope text not null,
  client_id text not null,
  client_secret bytea,
  access_token bytea,
  access_ends_at timestamptz,
  refresh_token bytea,
  granted_at timestamptz,
  renew_at timestamptz,
  refused_at timestamptz,
  visit_hash bytea,
  visit_state text,
  visit_verifier text,
  visit_ends_at timestamptz,
  PRIMARY KEY (inbox_id),
  FOREIGN KEY (inbox_id) REFERENCES inboxes(id),
  CHECK (provider = ANY (ARRAY['microsoft'::text, 'google'::text, 'other'::text]))
);
CREATE INDEX inbox_consents_to_renew ON inbox_consents (renew_at) WHERE renew_at IS NOT NULL;
CREATE INDEX inbox_consents_visited ON inbox_consents (visit_hash) WHERE visit_hash IS NOT NULL;

create table reason_lessons (
  reason_id uuid not null,
  stem text not null,
  messages integer not null,
  PRIMARY KEY (reason_id, stem),
  FOREIGN KEY (reason_id) REFERENCES reasons(id),
  CHECK (messages >= 0)
);
CREATE INDEX reason_lessons_by_stem ON reason_lessons (stem);

create table readings (
  ticket_id uuid not null,
  read_at timestamptz not null,
  suggestions jsonb not null default '[]'::jsonb,
  urgent_words jsonb not null default '[]'::jsonb,
  stems text[] not null default '{}'::text[],
  taught uuid,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (taught) REFERENCES reasons(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE
);

create table reading_place (
  one boolean not null default true,
  written_in xid8 not null,
  "position" bigint not null,
  PRIMARY KEY (one),
  CHECK (one)
);

create table procedures (
  id uuid not null,
  reason_id uuid not null,
  version integer not null,
  steps jsonb not null,
  sentences text[] not null,
  published_at timestamptz not null,
  published_by uuid,
  checklist_id uuid,
  PRIMARY KEY (id),
  UNIQUE (reason_id, version),
  FOREIGN KEY (checklist_id) REFERENCES checklists(id),
  FOREIGN KEY (published_by) REFERENCES agents(id),
  FOREIGN KEY (reason_id) REFERENCES reasons(id)
);

create table procedure_runs (
  id uuid not null,
  ticket_id uuid not null,
  home_id uuid,
  procedure_id uuid not null,
  begun_at timestamptz not null,
  PRIMARY KEY (id),
  FOREIGN KEY (procedure_id) REFERENCES procedures(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX procedure_runs_procedure ON procedure_runs (procedure_id);
CREATE INDEX procedure_runs_ticket ON procedure_runs (ticket_id);

create table procedure_steps_done (
  run_id uuid not null,
  step_id uuid not null,
  noted text not null,
  done_at timestamptz not null,
  done_by uuid,
  PRIMARY KEY (run_id, step_id),
  FOREIGN KEY (done_by) REFERENCES agents(id),
  FOREIGN KEY (run_id) REFERENCES procedure_runs(id)
);

create table procedure_leavings (
  id uuid not null,
  run_id uuid not null,
  step_id uuid,
  why text not null,
  left_at timestamptz not null,
  left_by uuid,
  resumed_at timestamptz,
  PRIMARY KEY (id),
  FOREIGN KEY (left_by) REFERENCES agents(id),
  FOREIGN KEY (run_id) REFERENCES procedure_runs(id)
);
CREATE INDEX procedure_leavings_run ON procedure_leavings (run_id, left_at);

create table phones (
  id uuid not null,
  customer_id uuid not null,
  value text not null,
  added_at timestamptz not null,
  added_by uuid,
  guessed_in uuid,
  checked_at timestamptz,
  checked_by uuid,
  checked_how text,
  refused_at timestamptz,
  refused_by uuid,
  PRIMARY KEY (id),
  UNIQUE (customer_id, value),
  FOREIGN KEY (added_by) REFERENCES agents(id),
  FOREIGN KEY (checked_by) REFERENCES agents(id),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (guessed_in) REFERENCES tickets(id),
  FOREIGN KEY (refused_by) REFERENCES agents(id),
  CHECK (value ~ '^\+[0-9]{5,15}$'::text)
);
CREATE INDEX phones_by_value ON phones USING gin (value gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='64');
CREATE INDEX phones_of_value ON phones (value) WHERE refused_at IS NULL;

create table organisations (
  id uuid not null,
  name text not null,
  made_at timestamptz not null,
  made_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (made_by) REFERENCES agents(id)
);
CREATE INDEX organisations_by_name ON organisations USING gin (plain(name) gin_trgm_ops);

create table organisation_domains (
  domain text not null,
  organisation_id uuid not null,
  PRIMARY KEY (domain),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id)
);
CREATE INDEX domains_of_organisation ON organisation_domains (organisation_id);

create table customer_notes (
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  said_by text not null,
  text text not null,
  ticket_id uuid,
  written_at timestamptz not null,
  written_by uuid not null,
  rewritten_at timestamptz,
  rewritten_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (removed_by) REFERENCES agents(id),
  FOREIGN KEY (rewritten_by) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  FOREIGN KEY (written_by) REFERENCES agents(id),
  CHECK (kind = ANY (ARRAY['need'::text, 'expectation'::text, 'note'::text])),
  CHECK (said_by = ANY (ARRAY['customer'::text, 'agent'::text]))
);
CREATE INDEX customer_notes_of_customer ON customer_notes (customer_id, written_at DESC) WHERE removed_at IS NULL;

create table likenesses (
  one_id uuid not null,
  other_id uuid not null,
  evidence jsonb not null,
  found_at timestamptz not null,
  apart_at timestamptz,
  apart_by uuid,
  PRIMARY KEY (one_id, other_id),
  FOREIGN KEY (apart_by) REFERENCES agents(id),
  FOREIGN KEY (one_id) REFERENCES customers(id),
  FOREIGN KEY (other_id) REFERENCES customers(id),
  CHECK (one_id < other_id)
);
CREATE INDEX likenesses_of_other ON likenesses (other_id);
CREATE INDEX likenesses_proposed ON likenesses (found_at DESC) WHERE apart_at IS NULL;

create table assistant_questions (
  name text not null,
  state text not null,
  asked_of text,
  said_at timestamptz not null,
  PRIMARY KEY (name),
  CHECK (state = ANY (ARRAY['answered'::text, 'later'::text, 'asked'::text]))
);

create table mailbox_measures (
  inbox_id uuid not null,
  measured_at timestamptz not null,
  measure jsonb not null,
  PRIMARY KEY (inbox_id),
  FOREIGN KEY (inbox_id) REFERENCES inboxes(id)
);

create table inbox_grants (
  inbox_id uuid not null,
  team_id uuid,
  agent_id uuid,
  answers boolean not null,
  granted_at timestamptz not null,
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (inbox_id) REFERENCES inboxes(id),
  FOREIGN KEY (team_id) REFERENCES teams(id),
  CHECK (num_nonnulls(team_id, agent_id) = 1)
);
CREATE UNIQUE INDEX inbox_grants_of_agents ON inbox_grants (inbox_id, agent_id) WHERE agent_id IS NOT NULL;
CREATE UNIQUE INDEX inbox_grants_of_teams ON inbox_grants (inbox_id, team_id) WHERE team_id IS NOT NULL;

create table mandates (
  id uuid not null,
  customer_id uuid not null,
  holder_name text not null,
  holder_id uuid,
  reached_at text,
  role text not null,
  reach text not null,
  about text,
  until date,
  proof_words text,
  proof_file_id uuid,
  given_at timestamptz not null,
  given_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text,
  PRIMARY KEY (id),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (ended_by) REFERENCES agents(id),
  FOREIGN KEY (given_by) REFERENCES agents(id),
  FOREIGN KEY (holder_id) REFERENCES customers(id),
  FOREIGN KEY (proof_file_id) REFERENCES attachments(id),
  CHECK (proof_words IS NOT NULL OR proof_file_id IS NOT NULL),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CHECK (reach = ANY (ARRAY['know'::text, 'act'::text]))
);
CREATE INDEX mandates_by_file ON mandates (proof_file_id) WHERE proof_file_id IS NOT NULL;
CREATE INDEX mandates_of_customer ON mandates (customer_id);
CREATE INDEX mandates_of_holder ON mandates (holder_id) WHERE holder_id IS NOT NULL;

create table absence_plans (
  absence_id uuid not null,
  reach text not null,
  to_id uuid,
  context text not null,
  tells boolean not null,
  comes_back boolean not null,
  planned_at timestamptz not null,
  planned_by uuid not null,
  actor jsonb not null,
  moved_at timestamptz,
  returned_at timestamptz,
  PRIMARY KEY (absence_id),
  FOREIGN KEY (absence_id) REFERENCES absences(id),
  FOREIGN KEY (planned_by) REFERENCES agents(id),
  FOREIGN KEY (to_id) REFERENCES agents(id),
  CHECK (reach = ANY (ARRAY['due'::text, 'all'::text]))
);
CREATE INDEX absence_plans_to_move ON absence_plans (absence_id) WHERE moved_at IS NULL;
CREATE INDEX absence_plans_to_return ON absence_plans (absence_id) WHERE moved_at IS NOT NULL AND returned_at IS NULL AND comes_back;

create table absence_stays (
  absence_id uuid not null,
  ticket_id uuid not null,
  way text not null,
  refusal jsonb not null,
  at timestamptz not null,
  PRIMARY KEY (absence_id, ticket_id, way),
  FOREIGN KEY (absence_id) REFERENCES absences(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (way = ANY (ARRAY['out'::text, 'back'::text]))
);
CREATE INDEX absence_stays_of_ticket ON absence_stays (ticket_id);

create table house_words (
  id uuid not null,
  word text not null,
  key text not null,
  added_at timestamptz not null,
  added_by uuid,
  PRIMARY KEY (id),
  UNIQUE (key),
  FOREIGN KEY (added_by) REFERENCES agents(id)
);

create view public_words as
 SELECT ticket_id,
    "position",
    kind,
    author_id,
    happened_at
   FROM entries
  WHERE withdrawn_at IS NULL AND (kind = ANY (ARRAY['received'::text, 'sent'::text])) AND author_kind <> 'machine'::text AND answers;

create view waits as
 SELECT id AS ticket_id,
    opened_at,
    imported_at,
    waiting_since,
    answer_due_at
   FROM tickets
  WHERE closed_at IS NULL AND waiting_since IS NOT NULL;

create view opinions as
 SELECT ticket_id,
    s.sent_at,
    r.answered_at,
    r.mark,
    r.speed,
    r.rightness,
    r.completeness,
    r.courtesy,
    r.listening,
    r.being_known
   FROM surveys s
     FULL JOIN survey_responses r USING (ticket_id);

create view ticket_cards as
 SELECT t.id,
    t.number,
    t.subject,
    t.excerpt,
    t.closed_at,
    t.waiting_since,
    t.owner_id,
    t.last_entry_at,
    t.customer_id,
    c.name AS customer_name,
    t.team_id,
    t.snoozed_until,
    t.inbox_id
   FROM tickets t
     JOIN customers c ON c.id = t.customer_id;

create view files_in_use as
 SELECT attachments.sha256
   FROM attachments
UNION ALL
 SELECT arrivals.raw_sha256 AS sha256
   FROM arrivals
  WHERE arrivals.raw_sha256 IS NOT NULL
UNION ALL
 SELECT departures.raw_sha256 AS sha256
   FROM departures
  WHERE departures.raw_sha256 IS NOT NULL
UNION ALL
 SELECT file.value ->> 'sha256'::text AS sha256
   FROM arrivals a
     CROSS JOIN LATERAL jsonb_array_elements(convert_from(a.raw, 'UTF8'::name)::jsonb -> 'files'::text) file(value)
  WHERE (a.channel = ANY (ARRAY['form'::text, 'page'::text])) AND (a.outcome = ANY (ARRAY['waiting'::text, 'quarantined'::text])) AND a.raw IS NOT NULL;

create view searchable_words as
 SELECT id,
    ticket_id,
    ordinal,
    words,
    text,
    folded,
    file_names
   FROM entries
  WHERE withdrawn_at IS NULL;

create view customers_words as
 SELECT e.id,
    e.ticket_id,
    t.customer_id,
    e.happened_at,
    e.text,
    e.folded
   FROM entries e
     JOIN tickets t ON t.id = e.ticket_id
  WHERE e.kind = 'received'::text AND e.author_kind = 'customer'::text AND e.withdrawn_at IS NULL;

create view promise_ends as
 SELECT id,
    ticket_id,
    made_at,
    first_due_at,
        CASE
            WHEN broken_at IS NOT NULL THEN 'broken'::text
            WHEN released_at IS NOT NULL THEN 'released'::text
            WHEN kept_at IS NULL THEN 'running'::text
            WHEN postponements > 0 AND kept_at > first_due_at THEN 'renegotiated'::text
            ELSE 'kept'::text
        END AS ended
   FROM commitments
  WHERE withdrawn_at IS NULL;
