-- An envelope is of a year and a programme, and holds two kinds of credits: what may be committed (autorisations
-- d'engagement, AE: `amount`, `delegated`, `ordered` as before) and what may be paid (crédits de paiement, CP).
alter table funding_envelope
    add column programme text not null default '135',
    add column cp bigint,
    add column cp_delegated bigint not null default 0,
    add constraint funding_envelope_of_a_programme check (programme ~ '^[0-9]{3}$');
update funding_envelope set cp = amount, cp_delegated = delegated;
alter table funding_envelope
    alter column cp set not null,
    add constraint funding_envelope_pays_its_delegations check (cp_delegated between 0 and cp);

alter table funding_envelope_change add column cp bigint check (cp >= 0);
update funding_envelope_change set cp = amount;
alter table funding_envelope_change alter column cp set not null;

alter table funding_delegation drop constraint funding_delegation_year_fkey;
alter table funding_envelope
    drop constraint funding_envelope_year_key,
    add constraint funding_envelope_one_a_year_and_programme unique (year, programme);
drop index funding_delegation_by_year;

-- The reference and the day under which the accounting system knows the last movement of a delegation.
alter table funding_delegation
    add column programme text not null default '135',
    add column cp bigint,
    add column cp_paid bigint not null default 0,
    add column reference text,
    add column delegated_on date,
    add constraint funding_delegation_of_an_envelope foreign key (year, programme) references funding_envelope (year, programme);
update funding_delegation d
set cp = d.amount, delegated_on = (d.delegated_at at time zone 'Europe/Paris')::date,
    reference = 'DEL-' || d.year || '-' || lpad(r.rank::text, 5, '0')
from (select id, row_number() over (partition by year order by id) as rank from funding_delegation) r
where r.id = d.id;
create table funding_delegation_counter (
    year int primary key,
    last bigint not null
);
insert into funding_delegation_counter select year, count(*) from funding_delegation group by year;
create index funding_delegation_by_envelope on funding_delegation (year, programme);

-- An order is billed by several invoices, once its work is certified, and paid as they are. Its lines are kept as they
-- were at each revision.
alter table funding_order drop constraint funding_order_paid_in_full;
update funding_order set paid_amount = 0 where paid_amount is null;
alter table funding_order
    alter column paid_amount set default 0,
    alter column paid_amount set not null,
    add column invoiced bigint not null default 0,
    add column revision int not null default 0;
update funding_order set invoiced = paid_amount where status = 'PAID';
alter table funding_order
    add constraint funding_order_covers_its_invoices check (invoiced between 0 and amount_including_tax),
    add constraint funding_order_invoiced_once_certified check (invoiced = 0 or status in ('SERVICE_DONE', 'PAID')),
    add constraint funding_order_pays_its_invoices check (paid_amount between 0 and invoiced),
    add constraint funding_order_paid_in_full check ((status = 'PAID') = (paid_amount = amount_including_tax)),
    add constraint funding_order_paid_on_a_date check
        ((status = 'PAID') = (paid_on is not null) and (paid_on is null or paid_on >= service_done_on)),
    add constraint funding_order_revised_once_issued check (revision = 0 or issued_at is not null);
alter table funding_order_line
    add column revision int not null default 0;

create table funding_invoice (
    order_id bigint not null references funding_order,
    position int not null,
    number text not null check (number <> ''),
    issued_on date not null,
    amount bigint not null check (amount > 0),
    recorded_at timestamptz not null,
    recorded_by text not null,
    paid_on date,
    primary key (order_id, position),
    constraint funding_invoice_once unique (order_id, number),
    constraint funding_invoice_paid_once_issued check (paid_on is null or paid_on >= issued_on)
);
insert into funding_invoice (order_id, position, number, issued_on, amount, recorded_at, recorded_by, paid_on)
select id, 0, 'Reprise ' || number, service_done_on, paid_amount, now(), 'Reprise', paid_on
from funding_order where status = 'PAID';
update funding_delegation d
set cp_paid = paid.amount
from (select request_id, sum(paid_amount)::bigint as amount from funding_order group by request_id) paid
where paid.request_id = d.request_id;
alter table funding_delegation
    alter column cp set not null,
    alter column reference set not null,
    alter column delegated_on set not null,
    add constraint funding_delegation_pays_its_orders check (cp_paid between 0 and cp);

-- The totals of an order are those of its invoices when a transaction ends, whoever wrote either.
create function funding_check_invoices() returns trigger language plpgsql as $$
declare
    checked bigint;
begin
    if tg_table_name = 'funding_order' then
        checked := new.id;
    elsif tg_op = 'DELETE' then
        checked := old.order_id;
    else
        checked := new.order_id;
    end if;
    if exists (
        select 1
        from funding_order o
        cross join (
            select coalesce(sum(i.amount), 0) as billed, coalesce(sum(i.amount) filter (where i.paid_on is not null), 0) as paid
            from funding_invoice i where i.order_id = checked) added
        where o.id = checked and (o.invoiced <> added.billed or o.paid_amount <> added.paid)) then
        raise exception 'Order % does not add its invoices up', checked using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger funding_order_adds_its_invoices_up after insert or update of invoiced, paid_amount on funding_order
    deferrable initially deferred for each row execute function funding_check_invoices();
create constraint trigger funding_invoice_is_added_up after insert or update or delete on funding_invoice
    deferrable initially deferred for each row execute function funding_check_invoices();

-- The totals kept by triggers, for both kinds of credits.
create or replace function funding_keep_delegated() returns trigger language plpgsql as $$
begin
    with moved (year, programme, amount, cp) as (
        select old.year, old.programme, -old.amount, -old.cp
        union all
        select new.year, new.programme, new.amount, new.cp)
    update funding_envelope e
    set delegated = e.delegated + total.amount, cp_delegated = e.cp_delegated + total.cp
    from (select year, programme, sum(amount)::bigint as amount, sum(cp)::bigint as cp
          from moved where year is not null group by year, programme) total
    where e.year = total.year and e.programme = total.programme and (total.amount <> 0 or total.cp <> 0);
    return null;
end $$;
drop trigger funding_keep_delegated on funding_delegation;
create trigger funding_keep_delegated after insert or delete or update of year, programme, amount, cp on funding_delegation
    for each row execute function funding_keep_delegated();

create or replace function funding_keep_ordered() returns trigger language plpgsql as $$
begin
    with moved (request_id, amount, orders, paid) as (
        select old.request_id, -old.amount_including_tax, -1, -old.paid_amount where old.status <> 'CANCELLED'
        union all
        select new.request_id, new.amount_including_tax, 1, new.paid_amount where new.status <> 'CANCELLED')
    update funding_delegation d
    set ordered = d.ordered + total.amount, live_orders = d.live_orders + total.orders, cp_paid = d.cp_paid + total.paid
    from (select request_id, sum(amount)::bigint as amount, sum(orders)::int as orders, sum(paid)::bigint as paid
          from moved group by request_id) total
    where d.request_id = total.request_id and (total.amount <> 0 or total.orders <> 0 or total.paid <> 0);
    return null;
end $$;
drop trigger funding_keep_ordered on funding_order;
create trigger funding_keep_ordered
    after insert or delete or update of request_id, status, amount_including_tax, paid_amount on funding_order
    for each row execute function funding_keep_ordered();

drop trigger funding_delegated_is_kept on funding_envelope;
drop trigger funding_ordered_is_kept on funding_delegation;
drop trigger funding_delegated_starts_at_nothing on funding_envelope;
drop trigger funding_ordered_starts_at_nothing on funding_delegation;
create trigger funding_delegated_is_kept before update of delegated, cp_delegated on funding_envelope
    for each row when (pg_trigger_depth() = 0) execute function funding_refuse_change();
create trigger funding_ordered_is_kept before update of ordered, live_orders, cp_paid on funding_delegation
    for each row when (pg_trigger_depth() = 0) execute function funding_refuse_change();
create trigger funding_delegated_starts_at_nothing before insert on funding_envelope
    for each row when (new.delegated <> 0 or new.cp_delegated <> 0) execute function funding_refuse_change();
create trigger funding_ordered_starts_at_nothing before insert on funding_delegation
    for each row when (new.ordered <> 0 or new.live_orders <> 0 or new.cp_paid <> 0) execute function funding_refuse_change();
create trigger funding_invoice_not_emptied before truncate on funding_invoice
    for each statement execute function funding_refuse_change();
