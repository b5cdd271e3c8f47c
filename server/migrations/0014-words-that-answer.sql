-- Words of ours to a supplier or a colleague are in the thread and answer nobody: the customer still waits.
alter table entries add column answers boolean not null default true;

create or replace view public_words as
  select ticket_id, position, kind, author_id, happened_at from entries
  where withdrawn_at is null and kind in ('received', 'sent') and author_kind <> 'machine' and answers;
