-- The sleep that a closing, or another sleep, put an end to: undoing that act puts the ticket back to sleep until then.
alter table tickets add column slept_until timestamptz;
alter table tickets add column slept_by uuid references agents;
