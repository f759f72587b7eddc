-- Framework agreements: two are never in force the same day.
create table agreement (
    id bigint generated always as identity primary key,
    name text not null check (length(name) between 1 and 150),
    starts_on date not null,
    ends_on date not null,
    response_days int not null check (response_days between 1 and 60),
    ceiling bigint check (ceiling > 0),
    vat_rate numeric(5, 4) not null check (vat_rate >= 0 and vat_rate < 1),
    updated_at timestamptz not null,
    updated_by text not null,
    version bigint not null default 0,
    constraint agreement_ends_after_it_starts check (starts_on <= ends_on),
    constraint agreement_never_two_in_force exclude using gist (daterange(starts_on, ends_on, '[]') with &&)
);

-- Ranks are checked at the end of the transaction: two holders can change places.
create table agreement_holder (
    id bigint generated always as identity primary key,
    agreement_id bigint not null references agreement,
    rank int not null check (rank > 0),
    groupement_id bigint not null references account_organisation,
    mandataire text not null check (length(mandataire) between 1 and 150),
    members jsonb not null check (jsonb_typeof(members) = 'array'),
    constraint agreement_one_holder_per_rank unique (agreement_id, rank) deferrable initially deferred,
    constraint agreement_one_rank_per_groupement unique (agreement_id, groupement_id)
);
create index agreement_holder_by_groupement on agreement_holder (groupement_id);

create table agreement_price_line (
    id bigint generated always as identity primary key,
    agreement_id bigint not null references agreement,
    code text not null check (length(code) between 1 and 20),
    label text not null check (length(label) between 1 and 200),
    phase text not null check (phase in ('APPROPRIATION', 'ANIMATION', 'RESTITUTION')),
    unit text not null check (length(unit) between 1 and 40),
    unit_price bigint not null check (unit_price >= 0),
    withdrawn boolean not null default false,
    constraint agreement_one_line_per_code unique (agreement_id, code)
);
