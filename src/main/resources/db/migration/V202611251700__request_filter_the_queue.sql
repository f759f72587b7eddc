-- What the bureau filters its queue by, drawn out of the fiche so that the queue need not read the whole.
create function request_texts(jsonb) returns text[] language sql immutable parallel safe
    return array(select jsonb_array_elements_text($1));

alter table request
    add column region_code text,
    add column theme text generated always as (fiche -> 'themes' ->> 'main') stored,
    add column friche boolean generated always as (fiche -> 'site' ->> 'friche' = 'true') stored,
    add column programmes text[] generated always as
        (request_texts(coalesce(fiche -> 'programmes' -> 'underWay', '[]'))) stored;

update request set region_code = place.region_code
from territory_departement place where place.code = request.departement_code;

-- A request stays in the département of its service, hence in its région.
create function request_keep_region() returns trigger language plpgsql as $$
begin
    new.region_code := (select region_code from territory_departement where code = new.departement_code);
    return new;
end $$;
create trigger request_region before insert or update of departement_code on request
    for each row execute function request_keep_region();

-- Each is read in order from a place on: a filter that has its own index leads, the others choose among what it gives.
create index request_queue_by_region on request (status, region_code, arrival_rank);
create index request_queue_by_theme on request (status, theme, arrival_rank);
create index request_queue_by_examiner on request (status, examiner_id, arrival_rank);
create index request_queue_of_nobody on request (status, arrival_rank) where examiner_id is null;
create index request_queue_by_wait on request (status, status_since, arrival_rank);
