-- Lists in the order of who waits longest, and of what falls due next.

create index tickets_by_wait on tickets (waiting_since, id) where waiting_since is not null;
create index tickets_by_due on tickets (next_due_at, id) where next_due_at is not null;
