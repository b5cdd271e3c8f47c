-- What customers call somebody, and what they do here: both stand in the signature. Empty: their name, and nothing.
alter table agents add column signs_as text not null default '', add column title text not null default '';
