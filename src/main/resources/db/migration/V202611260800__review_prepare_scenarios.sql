-- What a wave might decide, tried under a name: nothing is sent until somebody else commits it.
create table review_scenario (
    id bigint generated always as identity primary key,
    wave_id bigint not null references review_wave,
    name text not null check (length(name) between 2 and 100),
    deferral text not null default '' check (length(deferral) <= 2000),
    prepared_by_id bigint not null references account_person,
    prepared_by text not null,
    prepared_at timestamptz not null,
    committed_by_id bigint references account_person,
    committed_by text,
    committed_at timestamptz,
    version bigint not null default 0,
    constraint review_scenario_named_once unique (wave_id, name),
    constraint review_scenario_committed_by_somebody check (num_nonnulls(committed_by_id, committed_by, committed_at) in (0, 3)),
    constraint review_scenario_committed_by_another check (committed_by_id <> prepared_by_id)
);

-- In the order in which ateliers would be held. Without an amount the request is deferred.
create table review_scenario_line (
    scenario_id bigint not null references review_scenario on delete cascade,
    position int not null,
    request_id bigint not null references request,
    amount bigint check (amount > 0),
    reason text not null default '' check (length(reason) <= 2000),
    primary key (scenario_id, position),
    constraint review_scenario_tells_once unique (scenario_id, request_id) deferrable initially deferred
);

-- The letter that a decision of a wave leaves, as it was then: printed when somebody asks for it.
create table review_letter (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    wave_id bigint not null references review_wave,
    selected boolean not null,
    content text not null,
    sha256 text not null,
    made_at timestamptz not null,
    made_by text not null,
    constraint review_letter_hashed check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create index review_letter_by_request on review_letter (request_id);
create function review_refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'A letter is not rewritten' using errcode = 'check_violation';
end $$;
create trigger review_letter_is_for_ever before update or delete or truncate on review_letter
    for each statement execute function review_refuse_rewriting();

-- The three waves of a year, as they are planned before they open.
create table review_planned_wave (
    year int not null check (year between 2000 and 2200),
    number int not null check (number between 1 and 3),
    opens_on date not null,
    closes_on date not null,
    capacity int not null check (capacity between 1 and 500),
    primary key (year, number),
    constraint review_planned_wave_ends_after_it_opens check (opens_on <= closes_on)
);
