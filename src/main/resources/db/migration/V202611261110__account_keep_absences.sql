-- Somebody is away for a time, and a colleague stands in. What is theirs remains theirs: the colleague finds it with
-- their own meanwhile. One absence at a time, and nobody stands in who is away.
create table account_absence (
    id bigint generated always as identity primary key,
    person_id bigint not null references account_person,
    stand_in_id bigint not null references account_person,
    starts_on date not null,
    ends_on date not null,
    check (person_id <> stand_in_id),
    check (starts_on <= ends_on),
    constraint account_absence_one_at_a_time
        exclude using gist (person_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index account_absence_by_stand_in on account_absence (stand_in_id, ends_on);
