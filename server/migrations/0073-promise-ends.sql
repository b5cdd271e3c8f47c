-- How each promise stands or ended, for the figures: the same reading as the ledger's own (promises/tallying.ts), where a
-- test compares them. The first date is the one that counts; a message that never left promised nothing.
create view promise_ends as
  select id, ticket_id, made_at, first_due_at,
    case
      when broken_at is not null then 'broken'
      when released_at is not null then 'released'
      when kept_at is null then 'running'
      when postponements > 0 and kept_at > first_due_at then 'renegotiated'
      else 'kept'
    end as ended
  from commitments
  where withdrawn_at is null;
