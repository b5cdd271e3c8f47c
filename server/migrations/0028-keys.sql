-- What somebody's hands have learnt goes with them, whatever the browser.
alter table agents add column keys jsonb not null default '{"on": true, "chosen": {}}';
