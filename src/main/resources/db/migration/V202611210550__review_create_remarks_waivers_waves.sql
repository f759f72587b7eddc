create table review_remark (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    target text not null check (target in ('CONTACTS', 'SITE', 'PURPOSE', 'THEMES', 'ACTORS', 'PROGRAMMES', 'LOGISTICS',
        'ENGAGEMENT_LETTER', 'SUPPORT_LETTER', 'ANNEXES')),
    text text not null check (length(text) between 1 and 4000),
    made_by text not null,
    made_at timestamptz not null,
    due_on date not null,
    answer text,
    answered_by text,
    answered_at timestamptz,
    version bigint not null default 0,
    check (num_nonnulls(answer, answered_by, answered_at) in (0, 3))
);
create index review_remark_by_request on review_remark (request_id, id);

create table review_waiver (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    rule text not null,
    reason text not null check (length(reason) between 1 and 4000),
    granted_by text not null,
    granted_at timestamptz not null,
    unique (request_id, rule)
);

create table review_wave (
    id bigint generated always as identity primary key,
    name text not null unique check (length(name) between 2 and 100),
    opens_on date not null,
    closes_on date not null,
    capacity int not null check (capacity between 1 and 500),
    envelope bigint not null check (envelope > 0),
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    version bigint not null default 0,
    check (opens_on <= closes_on),
    check (num_nonnulls(closed_at, closed_by) in (0, 2))
);
-- One wave at a time: a request waits for "the" next one.
create unique index review_one_open_wave on review_wave ((true)) where closed_at is null;

create table review_choice (
    id bigint generated always as identity primary key,
    wave_id bigint not null references review_wave,
    request_id bigint not null references request,
    kind text not null check (kind in ('SELECTED', 'DEFERRED')),
    amount bigint not null default 0 check (amount >= 0),
    reason text,
    made_by text not null,
    made_at timestamptz not null,
    unique (wave_id, request_id),
    check (kind <> 'SELECTED' or amount > 0),
    check (kind <> 'DEFERRED' or reason is not null)
);
create index review_choice_by_request on review_choice (request_id);
