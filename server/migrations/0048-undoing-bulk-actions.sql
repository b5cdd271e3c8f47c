-- What an act really changed is known ticket by ticket, so that its undoing touches nothing else.

alter table bulk_items add column changed boolean;
alter table bulk_actions add column undoes uuid references bulk_actions;
create unique index bulk_actions_undoing on bulk_actions (undoes);
