-- Who stands in during an absence, what the customer is told of it, and who keeps a promise that changed hands.

alter table absences add column replaced_by uuid references agents;

-- What the customer reads when it is accepted; null: nothing is written to them.
alter table handovers add column letter text;

-- Whoever gave the word gave it; this person keeps it now.
alter table commitments add column passed_to uuid references agents;
