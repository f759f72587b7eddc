-- What the public reads of each atelier. A model to be read: filled from the ateliers held before this application and
-- from the sheets that the bureau publishes. Places are kept as codes.
create table catalogue_entry (
    slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- Null for the ateliers held before.
    request_id bigint unique references request,
    place text not null,
    format text not null check (format in ('FLASH', 'LOCAL', 'MULTISITE')),
    edition text not null,
    last_year int not null,
    bearer_kind text not null check (bearer_kind in ('COMMUNE', 'EPCI', 'PETR', 'SYNDICAT_MIXTE')),
    bearer_code text,
    bearer_name text not null,
    commune_codes text[] not null,
    departement_codes text[] not null check (cardinality(departement_codes) > 0),
    region_codes text[] not null,
    subject text not null,
    summary text not null,
    theme text check (theme in
        ('REPAIR_THE_CITY', 'ECONOMIC_TRANSITIONS', 'ECOLOGICAL_AND_SOCIAL_TRANSITIONS', 'CITIZEN_PROJECTS')),
    sort_name text collate "C" not null,
    search_key text not null
);
create index catalogue_entry_in_order on catalogue_entry ((-last_year), sort_name, slug);
create index catalogue_entry_by_search_key on catalogue_entry using gin (search_key gin_trgm_ops);
