-- Passkeys are used now. A challenge belongs to the session or to the browser that asked for it, and to one purpose.
alter table passkey_challenges add column bound_to bytea not null default '';
alter table passkey_challenges add column source text not null default '';
create index passkey_challenges_of_source on passkey_challenges (source, ends_at);

-- Where the house asks a second factor, whoever has a passkey and no telephone shows the passkey.
alter table sign_in_steps drop constraint sign_in_steps_step_check;
alter table sign_in_steps add constraint sign_in_steps_step_check check (step in ('code', 'enrolment', 'passkey'));
