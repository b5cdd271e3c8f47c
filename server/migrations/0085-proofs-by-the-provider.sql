-- Whoever is signed in and leaves for the provider to prove once more that it is them: the session that asked. Null for
-- whoever leaves to sign in.
alter table provider_visits add column proves bytea;
