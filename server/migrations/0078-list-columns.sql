-- What somebody chose to read on the rows of their lists: by saved view, or `every` for the others.
alter table agents add column list_columns jsonb not null default '{}';
