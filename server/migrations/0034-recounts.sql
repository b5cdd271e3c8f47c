-- Tickets whose clocks are to be counted again, since a policy or a calendar says something else now. The first of them are
-- counted with the change itself; a tick takes the others a few at a time, so that a large house goes on working meanwhile.
create table recounts (ticket_id uuid primary key references tickets (id) on delete cascade);
