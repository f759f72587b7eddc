-- What is issued under an agreement stays within its ceilings, in total and from each holder, whoever writes here and
-- whatever runs at the same time: whoever orders more holds the row of the agreement until the end. Ordering less, or
-- going on with what was issued, is always possible.
create function funding_check_ceilings() returns trigger language plpgsql as $$
declare
    most bigint;
    most_of_holder bigint;
begin
    if tg_op = 'UPDATE' and old.status not in ('DRAFT', 'CANCELLED')
        and (new.agreement_id, new.groupement_id) = (old.agreement_id, old.groupement_id)
        and new.amount_excluding_tax <= old.amount_excluding_tax then
        return null;
    end if;
    select ceiling into most from agreement where id = new.agreement_id for no key update;
    select ceiling into most_of_holder from agreement_holder
    where agreement_id = new.agreement_id and groupement_id = new.groupement_id;
    if most is not null and most < (
            select sum(amount_excluding_tax) from funding_order
            where agreement_id = new.agreement_id and status not in ('DRAFT', 'CANCELLED'))
        or most_of_holder is not null and most_of_holder < (
            select sum(amount_excluding_tax) from funding_order
            where agreement_id = new.agreement_id and groupement_id = new.groupement_id
              and status not in ('DRAFT', 'CANCELLED')) then
        raise exception 'Order % goes beyond a ceiling of agreement %', new.number, new.agreement_id
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger funding_order_within_ceilings
    after insert or update of status, amount_excluding_tax, agreement_id, groupement_id on funding_order
    for each row when (new.status not in ('DRAFT', 'CANCELLED')) execute function funding_check_ceilings();
