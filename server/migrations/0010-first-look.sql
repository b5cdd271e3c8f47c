-- The last message that was already in the folder at our first look: up to it, only what the inbox asked for is taken;
-- past it, everything, whatever its date says.
alter table mailbox_cursors add column old_until bigint not null default 0;
