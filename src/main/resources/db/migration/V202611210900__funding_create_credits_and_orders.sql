-- Credits: the envelope of a year, what is delegated out of it to each request's service, what is ordered out of each
-- delegation. Whoever writes here, by whatever means, an envelope covers its delegations and a delegation its orders: the
-- totals are kept by triggers, whose row locks put concurrent writers in a queue, and checked against the amounts.
create table funding_envelope (
    id bigint generated always as identity primary key,
    year int not null unique check (year between 2019 and 2199),
    amount bigint not null,
    delegated bigint not null default 0,
    version bigint not null default 0,
    constraint funding_envelope_covers_its_delegations check (delegated between 0 and amount)
);

create table funding_envelope_change (
    envelope_id bigint not null references funding_envelope,
    position int not null,
    amount bigint not null check (amount >= 0),
    at timestamptz not null,
    person text not null,
    primary key (envelope_id, position)
);

create table funding_delegation (
    id bigint generated always as identity primary key,
    request_id bigint not null unique references request,
    year int not null references funding_envelope (year),
    amount bigint not null,
    ordered bigint not null default 0,
    live_orders int not null default 0,
    delegated_at timestamptz not null,
    version bigint not null default 0,
    constraint funding_delegation_covers_its_orders check (ordered between 0 and amount),
    constraint funding_delegation_two_live_orders_at_most check (live_orders between 0 and 2)
);
create index funding_delegation_by_year on funding_delegation (year);

create table funding_order (
    id bigint generated always as identity primary key,
    number text not null unique,
    request_id bigint not null references funding_delegation (request_id),
    agreement_id bigint not null references agreement,
    groupement_id bigint not null references account_organisation,
    mandataire text not null,
    status text not null,
    phases text[] not null,
    vat_rate numeric(5, 4) not null check (vat_rate between 0 and 1),
    amount_excluding_tax bigint not null check (amount_excluding_tax > 0),
    vat bigint not null,
    amount_including_tax bigint not null,
    commitment text,
    issued_at timestamptz,
    notified_on date,
    service_done_on date,
    paid_on date,
    paid_amount bigint,
    cancelled_at timestamptz,
    cancellation_reason text,
    version bigint not null default 0,
    constraint funding_order_status check (status in ('DRAFT', 'ISSUED', 'NOTIFIED', 'SERVICE_DONE', 'PAID', 'CANCELLED')),
    constraint funding_order_covers_phases check
        (cardinality(phases) > 0 and phases <@ array['APPROPRIATION', 'ANIMATION', 'RESTITUTION']),
    constraint funding_order_adds_up check
        (vat = round(amount_excluding_tax * vat_rate) and amount_including_tax = amount_excluding_tax + vat),
    constraint funding_order_issued_with_a_commitment check
        (num_nonnulls(issued_at, commitment) in (0, 2) and (commitment is null or commitment ~ '^[0-9]{10}$')),
    constraint funding_order_draft_not_issued check (status <> 'DRAFT' or issued_at is null),
    constraint funding_order_issued_on_a_date check (status in ('DRAFT', 'CANCELLED') or issued_at is not null),
    constraint funding_order_notified_on_a_date check
        (case status when 'CANCELLED' then true else (status in ('NOTIFIED', 'SERVICE_DONE', 'PAID')) = (notified_on is not null) end),
    constraint funding_order_notified_once_issued check
        (notified_on is null or (issued_at is not null and notified_on >= (issued_at at time zone 'Europe/Paris')::date)),
    constraint funding_order_service_done_on_a_date check
        ((status in ('SERVICE_DONE', 'PAID')) = (service_done_on is not null)
         and (service_done_on is null or service_done_on >= notified_on)),
    constraint funding_order_paid_in_full check
        ((status = 'PAID') = (num_nonnulls(paid_on, paid_amount) = 2) and num_nonnulls(paid_on, paid_amount) in (0, 2)
         and (paid_on is null or (paid_on >= service_done_on and paid_amount = amount_including_tax))),
    constraint funding_order_cancelled_with_a_reason check
        ((status = 'CANCELLED') = (num_nonnulls(cancelled_at, cancellation_reason) = 2)
         and num_nonnulls(cancelled_at, cancellation_reason) in (0, 2))
);
create index funding_order_by_request on funding_order (request_id, id);
create index funding_order_by_agreement on funding_order (agreement_id) where status <> 'CANCELLED';

-- Two live orders never cover the same phase.
create unique index funding_order_one_for_appropriation on funding_order (request_id)
    where 'APPROPRIATION' = any (phases) and status <> 'CANCELLED';
create unique index funding_order_one_for_animation on funding_order (request_id)
    where 'ANIMATION' = any (phases) and status <> 'CANCELLED';
create unique index funding_order_one_for_restitution on funding_order (request_id)
    where 'RESTITUTION' = any (phases) and status <> 'CANCELLED';

create table funding_order_line (
    order_id bigint not null references funding_order,
    position int not null,
    price_line_id bigint not null references agreement_price_line,
    code text not null,
    label text not null,
    phase text not null,
    unit text not null,
    unit_price bigint not null check (unit_price >= 0),
    quantity numeric(8, 2) not null check (quantity > 0),
    amount bigint not null,
    primary key (order_id, position),
    constraint funding_order_line_multiplies check (amount = round(unit_price * quantity))
);

create table funding_order_move (
    order_id bigint not null references funding_order,
    position int not null,
    act text not null,
    at timestamptz not null,
    person text not null,
    organisation text not null,
    reason text,
    primary key (order_id, position)
);

-- Numbers of orders start again at one each year.
create table funding_order_counter (
    year int primary key,
    last bigint not null
);

create function funding_keep_delegated() returns trigger language plpgsql as $$
begin
    with moved (year, amount) as (
        select old.year, -old.amount
        union all
        select new.year, new.amount)
    update funding_envelope e
    set delegated = e.delegated + total.amount
    from (select year, sum(amount)::bigint as amount from moved where year is not null group by year) total
    where e.year = total.year and total.amount <> 0;
    return null;
end $$;
create trigger funding_keep_delegated after insert or delete or update of year, amount on funding_delegation
    for each row execute function funding_keep_delegated();

create function funding_keep_ordered() returns trigger language plpgsql as $$
begin
    with moved (request_id, amount, orders) as (
        select old.request_id, -old.amount_including_tax, -1 where old.status <> 'CANCELLED'
        union all
        select new.request_id, new.amount_including_tax, 1 where new.status <> 'CANCELLED')
    update funding_delegation d
    set ordered = d.ordered + total.amount, live_orders = d.live_orders + total.orders
    from (select request_id, sum(amount)::bigint as amount, sum(orders)::int as orders from moved group by request_id) total
    where d.request_id = total.request_id and (total.amount <> 0 or total.orders <> 0);
    return null;
end $$;
create trigger funding_keep_ordered after insert or delete or update of request_id, status, amount_including_tax on funding_order
    for each row execute function funding_keep_ordered();

-- The totals belong to the triggers above: nobody else writes them, and emptying a table at once would leave them wrong.
create function funding_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The totals of % are kept by the database', tg_table_name;
end $$;
create trigger funding_delegated_is_kept before update of delegated on funding_envelope
    for each row when (pg_trigger_depth() = 0) execute function funding_refuse_change();
create trigger funding_ordered_is_kept before update of ordered, live_orders on funding_delegation
    for each row when (pg_trigger_depth() = 0) execute function funding_refuse_change();
create trigger funding_delegated_starts_at_nothing before insert on funding_envelope
    for each row when (new.delegated <> 0) execute function funding_refuse_change();
create trigger funding_ordered_starts_at_nothing before insert on funding_delegation
    for each row when (new.ordered <> 0 or new.live_orders <> 0) execute function funding_refuse_change();
create trigger funding_delegation_not_emptied before truncate on funding_delegation
    for each statement execute function funding_refuse_change();
create trigger funding_order_not_emptied before truncate on funding_order
    for each statement execute function funding_refuse_change();
