-- The official lists of places. Read only for the application: filled, and filled anew, by the loader. No other module
-- references these tables: they keep codes.
create extension if not exists pg_trgm;

create table territory_dataset (
    version text primary key,
    loaded_at timestamptz not null default current_timestamp
);

create table territory_region (
    code text primary key,
    name text not null,
    of_name text not null,
    overseas_collectivity boolean not null
);

create table territory_departement (
    code text primary key,
    name text not null,
    of_name text not null,
    region_code text not null references territory_region,
    overseas_collectivity boolean not null
);

create table territory_epci (
    siren text primary key check (siren ~ '^[0-9]{9}$'),
    name text not null,
    kind text not null,
    population integer not null check (population >= 0)
);

create table territory_commune (
    insee text primary key check (insee ~ '^[0-9][0-9AB][0-9]{3}$'),
    name text not null,
    of_name text not null,
    departement_code text not null references territory_departement,
    region_code text not null references territory_region,
    siren text check (siren ~ '^[0-9]{9}$'),
    postal_codes text[] not null,
    population integer not null check (population >= 0)
);

create table territory_epci_member (
    siren text not null references territory_epci,
    insee text not null references territory_commune,
    -- True for the EPCI with tax powers, of which a commune has one at most; false for an EPT.
    fiscal boolean not null,
    primary key (siren, insee)
);
create unique index territory_epci_member_one_fiscal_each on territory_epci_member (insee) where fiscal;
create index territory_epci_member_by_insee on territory_epci_member (insee);

-- Every code under which a commune is looked for: its own, its postal codes, those of the communes it has absorbed.
-- Compared byte by byte, so that the beginning of a code is a range.
create table territory_code (
    code text collate "C" not null,
    kind text not null check (kind in ('INSEE', 'FORMER', 'POSTAL')),
    insee text not null references territory_commune,
    -- The name that a former code designates, where the official code still gives one.
    alias text,
    primary key (code, kind, insee)
);
create unique index territory_code_one_commune_each on territory_code (code) where kind <> 'POSTAL';

-- Every name under which a place is looked for: its own, those of the communes déléguées and associées, those of the
-- arrondissements of Paris, Lyon and Marseille.
create table territory_name (
    kind text not null check (kind in ('COMMUNE', 'GROUPING')),
    place text not null,
    alias text,
    population integer not null,
    search_key text not null,
    compact text not null generated always as (replace(search_key, ' ', '')) stored
);
create index territory_name_by_search_key on territory_name using gin (search_key gin_trgm_ops);
create index territory_name_by_compact on territory_name using gin (compact gin_trgm_ops);
create index territory_name_exact on territory_name (compact);
