-- A calendar that a policy counts with stays: without this, removing it would stop the mail of whoever the policy is for.
update policies set calendar_id = null
where calendar_id is not null and not exists (select from business_calendars c where c.id = calendar_id);
alter table policies add constraint policies_calendar foreign key (calendar_id) references business_calendars;
