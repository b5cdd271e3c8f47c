-- What is to be done each time, offered beside the steps of a procedure: a list of the house's, not a copy.
alter table procedures add column checklist_id uuid references checklists;
