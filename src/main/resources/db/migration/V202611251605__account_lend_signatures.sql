-- During an absence the head of the bureau lends the power to decide to somebody of the bureau.
alter table account_person
    add signs_for text,
    add signs_from date,
    add signs_until date,
    add constraint account_person_signs_for_a_time
        check (num_nonnulls(signs_for, signs_from, signs_until) in (0, 3) and signs_from <= signs_until);
