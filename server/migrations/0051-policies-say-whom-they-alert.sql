-- Which clocks of a policy alert, and whom: before they fall due, and once they are missed.
alter table policies add column alerts jsonb not null
  default '{"clocks": [], "before": {"owner": true, "agentIds": []}, "after": {"owner": true, "agentIds": []}}';
