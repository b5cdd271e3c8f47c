-- What lies in the file store and nothing points to any more.

-- Every table that points to a file has its line here. One that is forgotten loses nothing: its foreign key stops the
-- sweeper, which then says so at every turn.
create view files_in_use as
  select sha256 from attachments
  union all select raw_sha256 from arrivals where raw_sha256 is not null
  union all select raw_sha256 from departures where raw_sha256 is not null;

create index departures_by_file on departures (raw_sha256) where raw_sha256 is not null;
create index attachments_loose on attachments (uploaded_at) where entry_id is null;
