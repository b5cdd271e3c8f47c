-- What is being written, beyond its words: to whom in blind copy, with what promises, who may read it, who holds the pen,
-- when it leaves by itself. Read by nobody but its author until it is shared.
alter table drafts
  add column blind_copies text[] not null default '{}',
  -- Null: as its inbox does.
  add column quotes_history boolean,
  add column word jsonb,
  add column shared_at timestamptz,
  -- Null: its author.
  add column holder_id uuid references agents,
  add column leaves_at timestamptz,
  -- The reply as the guard let it through, at the hour it was written.
  add column leaving jsonb,
  add column written_at timestamptz,
  -- Why what was to leave later did not: a code with words in the locales.
  add column brought_back text,
  add constraint drafts_leave_whole check ((leaves_at is null) = (leaving is null));
create index drafts_due on drafts (leaves_at) where leaves_at is not null;

-- What a reply said of promises when it was sent, for as long as it can be taken back.
create table sent_words (
  entry_id uuid primary key references entries,
  word jsonb not null
);

alter table entries
  add column blind_copies text[] not null default '{}',
  -- Null: as its inbox does.
  add column quotes_history boolean;
alter table departures add column blind_copies text[] not null default '{}';

alter table inboxes
  add column replies_to_all boolean not null default true,
  add column quotes_history boolean not null default false,
  -- By language; where one is missing, the inbox has no greeting, and its one signature signs.
  add column greetings jsonb not null default '{}',
  add column signatures jsonb not null default '{}';

-- Called by name to look at something: a list of their own, read and unread.
create table mentions (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  -- Null for a draft: it is no entry yet.
  entry_id uuid references entries,
  agent_id uuid not null references agents,
  -- Null: nobody called, something happened.
  by_id uuid references agents,
  kind text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index mentions_of_agent on mentions (agent_id, at desc, id desc);
create index mentions_unread on mentions (agent_id) where read_at is null;
create index mentions_of_ticket on mentions (ticket_id);

-- Words that are ready to be said. For everyone, unless a team or a person keeps them.
create table ready_replies (
  id uuid primary key,
  shortcut text not null,
  name text not null,
  words_fr text,
  words_en text,
  agent_id uuid references agents,
  team_id uuid,
  created_at timestamptz not null,
  created_by uuid references agents,
  changed_at timestamptz not null,
  removed_at timestamptz,
  check (words_fr is not null or words_en is not null)
);
create index ready_replies_kept on ready_replies (shortcut) where removed_at is null;

-- Words and acts in one command.
create table macros (
  id uuid primary key,
  name text not null,
  -- Where it is offered: reply, new, note.
  situations text[] not null,
  words_fr text,
  words_en text,
  acts jsonb not null default '[]',
  agent_id uuid references agents,
  team_id uuid,
  created_at timestamptz not null,
  created_by uuid references agents,
  changed_at timestamptz not null,
  removed_at timestamptz
);

-- Words that no dictionary knows and the house does.
create table house_words (
  language text not null,
  word text not null,
  added_by uuid references agents,
  added_at timestamptz not null,
  primary key (language, word)
);
