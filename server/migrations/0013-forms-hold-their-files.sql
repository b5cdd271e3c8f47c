-- What a public page leaves names its files inside its own words: until it is read, nothing else points to them.
create or replace view files_in_use as
  select sha256 from attachments
  union all select raw_sha256 from arrivals where raw_sha256 is not null
  union all select raw_sha256 from departures where raw_sha256 is not null
  union all
  select file ->> 'sha256'
  from arrivals a cross join lateral jsonb_array_elements(convert_from(a.raw, 'UTF8')::jsonb -> 'files') as file
  where a.channel in ('form', 'page') and a.outcome in ('waiting', 'quarantined') and a.raw is not null;

create index arrivals_of_pages on arrivals (channel) where channel in ('form', 'page') and outcome in ('waiting', 'quarantined');
