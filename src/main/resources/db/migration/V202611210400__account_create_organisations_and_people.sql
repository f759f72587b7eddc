create table account_organisation (
    id bigint generated always as identity primary key,
    kind text not null check (kind in
        ('STATE_SERVICE', 'REGIONAL_SERVICE', 'BUREAU', 'COLLECTIVITE', 'GROUPEMENT', 'ADMINISTRATION')),
    name text not null check (length(name) between 2 and 200),
    departement_code text,
    region_code text,
    commune_insee text,
    siren text,
    created_at timestamptz not null,
    version bigint not null default 0,
    check (kind <> 'STATE_SERVICE' or departement_code is not null),
    check (kind <> 'REGIONAL_SERVICE' or region_code is not null),
    check (kind <> 'COLLECTIVITE' or num_nonnulls(commune_insee, siren) = 1)
);
create unique index account_one_service_per_departement on account_organisation (departement_code) where kind = 'STATE_SERVICE';
create unique index account_one_service_per_region on account_organisation (region_code) where kind = 'REGIONAL_SERVICE';
create unique index account_one_organisation_per_commune on account_organisation (commune_insee) where kind = 'COLLECTIVITE';
create unique index account_one_organisation_per_siren on account_organisation (siren) where kind = 'COLLECTIVITE';
create index account_organisation_by_name on account_organisation (name collate "fr-x-icu", id);

create table account_person (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references account_organisation,
    name text not null check (length(name) between 2 and 100),
    email text not null check (email = lower(email)),
    role text not null check (role in ('READER', 'AGENT', 'HEAD')),
    password text not null,
    failures int not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null,
    version bigint not null default 0
);
create unique index account_one_person_per_email on account_person (email);
create index account_person_by_organisation on account_person (organisation_id, name);
