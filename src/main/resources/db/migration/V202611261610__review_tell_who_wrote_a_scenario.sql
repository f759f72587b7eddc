-- Who last wrote a scenario, were it its name alone: whoever read it before is told.
alter table review_scenario add column written_by text, add column written_at timestamptz;
update review_scenario set written_by = prepared_by, written_at = prepared_at;
alter table review_scenario alter column written_by set not null, alter column written_at set not null;
