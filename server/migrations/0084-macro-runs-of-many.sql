-- A macro done to many tickets leaves one run a ticket, so that the whole of it is taken back at once.
alter table macro_runs add column batch_id uuid;
create unique index macro_runs_of_batch on macro_runs (batch_id, ticket_id) where batch_id is not null;
