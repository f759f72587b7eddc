-- The ledger: every movement of credits, in double entry. A posting moves amounts from one account to another within
-- one envelope, AE and CP each adding up to nothing; it is written once, with the act, and never changed. Every total
-- kept elsewhere can be derived from it again: funding_difference says where one is not the other.
--
-- VOTED          what the programme gave the envelope: minus its amount
-- ENVELOPE       in the envelope, not delegated
-- DELEGATED      at a service's disposal, neither ordered nor paid
-- RESERVED       in an order that is being prepared
-- COMMITTED      in an order that was issued
-- PAID           paid to the groupement
create table funding_posting (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    act text not null,
    person text not null,
    year int not null,
    programme text not null,
    request_id bigint references request,
    order_id bigint references funding_order,
    text text not null,
    foreign key (year, programme) references funding_envelope (year, programme),
    constraint funding_posting_order_of_a_dossier check (order_id is null or request_id is not null)
);
create index funding_posting_by_envelope on funding_posting (year, programme);
create index funding_posting_by_request on funding_posting (request_id);

create table funding_posting_line (
    posting_id bigint not null references funding_posting,
    position int not null,
    account text not null check (account in ('VOTED', 'ENVELOPE', 'DELEGATED', 'RESERVED', 'COMMITTED', 'PAID')),
    nature text not null check (nature in ('AE', 'CP')),
    amount bigint not null check (amount <> 0),
    primary key (posting_id, position)
);

create function funding_check_posting() returns trigger language plpgsql as $$
declare
    checked bigint;
begin
    if tg_table_name = 'funding_posting' then
        checked := new.id;
    else
        checked := new.posting_id;
    end if;
    if not exists (select 1 from funding_posting_line where posting_id = checked)
        or exists (select 1 from funding_posting_line where posting_id = checked group by nature having sum(amount) <> 0) then
        raise exception 'Posting % does not balance', checked using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger funding_posting_balances after insert on funding_posting
    deferrable initially deferred for each row execute function funding_check_posting();
create constraint trigger funding_posting_line_balances after insert on funding_posting_line
    deferrable initially deferred for each row execute function funding_check_posting();

create function funding_refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is only added to';
end $$;
create trigger funding_posting_is_for_ever before update or delete or truncate on funding_posting
    for each statement execute function funding_refuse_rewriting();
create trigger funding_posting_line_is_for_ever before update or delete or truncate on funding_posting_line
    for each statement execute function funding_refuse_rewriting();

create view funding_balance as
select p.year, p.programme, p.request_id, p.order_id, l.account, l.nature, sum(l.amount)::bigint as amount
from funding_posting p join funding_posting_line l on l.posting_id = p.id
group by p.year, p.programme, p.request_id, p.order_id, l.account, l.nature;

-- Each total that is kept, beside what the ledger derives for it.
create view funding_total as
with envelope as (
    select year, programme, nature,
           -coalesce(sum(amount) filter (where account = 'VOTED'), 0) as voted,
           coalesce(sum(amount) filter (where account not in ('VOTED', 'ENVELOPE')), 0) as delegated
    from funding_balance group by year, programme, nature),
delegation as (
    select request_id, nature,
           -coalesce(sum(amount) filter (where account = 'ENVELOPE'), 0) as delegated,
           coalesce(sum(amount) filter (where account in ('RESERVED', 'COMMITTED')), 0) as ordered,
           coalesce(sum(amount) filter (where account = 'PAID'), 0) as paid
    from funding_balance where request_id is not null group by request_id, nature),
ordered as (
    select order_id,
           coalesce(sum(amount) filter (where account = 'RESERVED'), 0) as reserved,
           coalesce(sum(amount) filter (where account = 'COMMITTED'), 0) as committed,
           coalesce(sum(amount) filter (where account = 'PAID'), 0) as paid
    from funding_balance where order_id is not null group by order_id)
select 'ENVELOPE' as kind, e.year || ' ' || e.programme as name, 'AE' as nature, e.amount as kept, coalesce(a.voted, 0)::bigint as derived
from funding_envelope e left join envelope a on a.year = e.year and a.programme = e.programme and a.nature = 'AE'
union all
select 'ENVELOPE', e.year || ' ' || e.programme, 'CP', e.cp, coalesce(a.voted, 0)::bigint
from funding_envelope e left join envelope a on a.year = e.year and a.programme = e.programme and a.nature = 'CP'
union all
select 'ENVELOPE_DELEGATED', e.year || ' ' || e.programme, 'AE', e.delegated, coalesce(a.delegated, 0)::bigint
from funding_envelope e left join envelope a on a.year = e.year and a.programme = e.programme and a.nature = 'AE'
union all
select 'ENVELOPE_DELEGATED', e.year || ' ' || e.programme, 'CP', e.cp_delegated, coalesce(a.delegated, 0)::bigint
from funding_envelope e left join envelope a on a.year = e.year and a.programme = e.programme and a.nature = 'CP'
union all
select 'DELEGATION', d.reference, 'AE', d.amount, coalesce(a.delegated, 0)::bigint
from funding_delegation d left join delegation a on a.request_id = d.request_id and a.nature = 'AE'
union all
select 'DELEGATION', d.reference, 'CP', d.cp, coalesce(a.delegated, 0)::bigint
from funding_delegation d left join delegation a on a.request_id = d.request_id and a.nature = 'CP'
union all
select 'ORDERED', d.reference, 'AE', d.ordered, coalesce(a.ordered, 0)::bigint
from funding_delegation d left join delegation a on a.request_id = d.request_id and a.nature = 'AE'
union all
select 'PAID', d.reference, 'CP', d.cp_paid, coalesce(a.paid, 0)::bigint
from funding_delegation d left join delegation a on a.request_id = d.request_id and a.nature = 'CP'
union all
select 'ORDER_RESERVED', o.number, 'AE', case when o.status = 'DRAFT' then o.amount_including_tax else 0 end, coalesce(a.reserved, 0)::bigint
from funding_order o left join ordered a on a.order_id = o.id
union all
select 'ORDER_COMMITTED', o.number, 'AE',
       case when o.status in ('ISSUED', 'NOTIFIED', 'SERVICE_DONE', 'PAID') then o.amount_including_tax else 0 end,
       coalesce(a.committed, 0)::bigint
from funding_order o left join ordered a on a.order_id = o.id
union all
select 'ORDER_PAID', o.number, 'CP', o.paid_amount, coalesce(a.paid, 0)::bigint
from funding_order o left join ordered a on a.order_id = o.id;

-- What was there before the ledger.
do $$
declare
    one record;
    posting bigint;
begin
    for one in select * from funding_envelope where amount <> 0 or cp <> 0 order by year loop
        insert into funding_posting (at, act, person, year, programme, text)
        values (now(), 'OPENING', '', one.year, one.programme, '') returning id into posting;
        insert into funding_posting_line (posting_id, position, account, nature, amount)
        select posting, row_number() over (), account, nature, amount
        from (values ('VOTED', 'AE', -one.amount), ('ENVELOPE', 'AE', one.amount),
                     ('VOTED', 'CP', -one.cp), ('ENVELOPE', 'CP', one.cp)) as line (account, nature, amount)
        where amount <> 0;
    end loop;
    for one in select * from funding_delegation where amount <> 0 or cp <> 0 order by id loop
        insert into funding_posting (at, act, person, year, programme, request_id, text)
        values (now(), 'OPENING', '', one.year, one.programme, one.request_id, one.reference) returning id into posting;
        insert into funding_posting_line (posting_id, position, account, nature, amount)
        select posting, row_number() over (), account, nature, amount
        from (values ('ENVELOPE', 'AE', -one.amount), ('DELEGATED', 'AE', one.amount),
                     ('ENVELOPE', 'CP', -one.cp), ('DELEGATED', 'CP', one.cp)) as line (account, nature, amount)
        where amount <> 0;
    end loop;
    for one in
        select o.*, d.year, d.programme from funding_order o join funding_delegation d on d.request_id = o.request_id
        where o.status <> 'CANCELLED' order by o.id
    loop
        insert into funding_posting (at, act, person, year, programme, request_id, order_id, text)
        values (now(), 'OPENING', '', one.year, one.programme, one.request_id, one.id, one.number) returning id into posting;
        insert into funding_posting_line (posting_id, position, account, nature, amount)
        select posting, row_number() over (), account, nature, amount
        from (values ('DELEGATED', 'AE', -one.amount_including_tax),
                     (case when one.status = 'DRAFT' then 'RESERVED' else 'COMMITTED' end, 'AE', one.amount_including_tax),
                     ('DELEGATED', 'CP', -one.paid_amount), ('PAID', 'CP', one.paid_amount)) as line (account, nature, amount)
        where amount <> 0;
    end loop;
end $$;
