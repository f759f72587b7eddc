-- What figures are made of, kept by every act in its transaction, and what they add up to, kept by the triggers below so
-- that a page never counts dossiers. `cuts` are what a dossier is counted under, `KIND:value`: `ALL:`, `REGION:52`…
create table statistics_dossier (
    request_id bigint primary key references request,
    cuts text[] not null,
    deposit_year int,
    milestone text,
    ending text not null default '',
    credit_year int,
    delegated bigint not null default 0,
    ordered bigint not null default 0,
    certified bigint not null default 0,
    paid bigint not null default 0,
    constraint statistics_dossier_counted_once_deposited check ((deposit_year is null) = (milestone is null)),
    constraint statistics_dossier_milestone check (milestone in
        ('DEPOSITED', 'EXAMINED', 'VALIDATED', 'SELECTED', 'DESIGNATED', 'OPENED', 'CLOSED')),
    constraint statistics_dossier_ending check (ending in ('', 'REJECTED', 'REDIRECTED', 'WITHDRAWN', 'ABANDONED')),
    constraint statistics_dossier_money_of_a_year check
        (delegated >= 0 and ordered >= 0 and paid between 0 and certified and certified <= ordered
         and (credit_year is not null or delegated + ordered = 0))
);

-- Who held the ball, at which stage, from when to when. Days are those that have begun in between, in Paris.
create table statistics_span (
    request_id bigint not null references statistics_dossier,
    number int not null,
    stage text not null,
    party text not null check (party in ('SERVICE', 'BUREAU', 'COLLECTIVITE', 'MANDATAIRE')),
    started_at timestamptz not null,
    ended_at timestamptz check (ended_at >= started_at),
    primary key (request_id, number)
);
create unique index statistics_one_span_at_once on statistics_span (request_id, stage, party) where ended_at is null;

-- How many spans lasted how many days, by the year in which they ended.
create table statistics_delay (
    kind text not null,
    year int not null,
    value text not null,
    stage text not null,
    party text not null,
    days int not null check (days >= 0),
    spans bigint not null check (spans >= 0),
    primary key (kind, year, value, stage, party, days)
);

-- How many dossiers deposited in a year went how far.
create table statistics_funnel (
    kind text not null,
    year int not null,
    value text not null,
    milestone text not null,
    ending text not null,
    dossiers bigint not null check (dossiers >= 0),
    primary key (kind, year, value, milestone, ending)
);

-- What the credits of a year have become, in cents.
create table statistics_money (
    kind text not null,
    year int not null,
    value text not null,
    dossiers bigint not null check (dossiers >= 0),
    delegated bigint not null check (delegated >= 0),
    ordered bigint not null check (ordered >= 0),
    certified bigint not null check (certified >= 0),
    paid bigint not null check (paid >= 0),
    primary key (kind, year, value)
);

create function statistics_kind(cut text) returns text language sql immutable
    return split_part(cut, ':', 1);
create function statistics_value(cut text) returns text language sql immutable
    return substr(cut, strpos(cut, ':') + 1);
create function statistics_day(at timestamptz) returns date language sql immutable
    return (at at time zone 'Europe/Paris')::date;

-- Whoever adds up does so alone until the end of its transaction: no two ever wait for each other.
create function statistics_take_turns() returns void language sql as $$
    select pg_advisory_xact_lock(hashtext('statistics'))
$$;

create function statistics_add_delay(span statistics_span, cuts text[], sign int) returns void language sql as $$
    merge into statistics_delay d
    using (select statistics_kind(cut) as kind, statistics_value(cut) as value,
                  extract(year from statistics_day(span.ended_at))::int as year,
                  statistics_day(span.ended_at) - statistics_day(span.started_at) as days
           from unnest(cuts) as cut) m
    on d.kind = m.kind and d.year = m.year and d.value = m.value and d.stage = span.stage and d.party = span.party and d.days = m.days
    when matched then update set spans = d.spans + sign
    when not matched then insert values (m.kind, m.year, m.value, span.stage, span.party, m.days, sign)
$$;

create function statistics_add_dossier(dossier statistics_dossier, sign int) returns void language sql as $$
    merge into statistics_funnel f
    using (select statistics_kind(cut) as kind, statistics_value(cut) as value
           from unnest(dossier.cuts) as cut where dossier.milestone is not null) m
    on f.kind = m.kind and f.year = dossier.deposit_year and f.value = m.value
        and f.milestone = dossier.milestone and f.ending = dossier.ending
    when matched then update set dossiers = f.dossiers + sign
    when not matched then insert values
        (m.kind, dossier.deposit_year, m.value, dossier.milestone, dossier.ending, sign);
    merge into statistics_money f
    using (select statistics_kind(cut) as kind, statistics_value(cut) as value
           from unnest(dossier.cuts) as cut where dossier.credit_year is not null) m
    on f.kind = m.kind and f.year = dossier.credit_year and f.value = m.value
    when matched then update set dossiers = f.dossiers + sign, delegated = f.delegated + sign * dossier.delegated,
        ordered = f.ordered + sign * dossier.ordered, certified = f.certified + sign * dossier.certified,
        paid = f.paid + sign * dossier.paid
    when not matched then insert values (m.kind, dossier.credit_year, m.value, sign, sign * dossier.delegated,
        sign * dossier.ordered, sign * dossier.certified, sign * dossier.paid)
$$;

-- A dossier that is counted under something else takes its spans with it.
create function statistics_keep_dossiers() returns trigger language plpgsql as $$
begin
    perform statistics_take_turns();
    if tg_op <> 'INSERT' then
        perform statistics_add_dossier(old, -1);
    end if;
    perform statistics_add_dossier(new, 1);
    if tg_op <> 'INSERT' and old.cuts <> new.cuts then
        perform statistics_add_delay(s, old.cuts, -1), statistics_add_delay(s, new.cuts, 1)
        from statistics_span s where s.request_id = new.request_id and s.ended_at is not null;
    end if;
    return null;
end $$;
create trigger statistics_dossier_comes after insert on statistics_dossier
    for each row execute function statistics_keep_dossiers();
create trigger statistics_dossier_moves after update on statistics_dossier
    for each row when (old is distinct from new) execute function statistics_keep_dossiers();

create function statistics_keep_spans() returns trigger language plpgsql as $$
begin
    perform statistics_take_turns();
    if tg_op <> 'INSERT' and old.ended_at is not null then
        perform statistics_add_delay(old, (select cuts from statistics_dossier where request_id = old.request_id), -1);
    end if;
    if tg_op <> 'DELETE' and new.ended_at is not null then
        perform statistics_add_delay(new, (select cuts from statistics_dossier where request_id = new.request_id), 1);
    end if;
    return null;
end $$;
create trigger statistics_span_comes after insert or delete on statistics_span
    for each row execute function statistics_keep_spans();
create trigger statistics_span_moves after update on statistics_span
    for each row when (old is distinct from new) execute function statistics_keep_spans();
