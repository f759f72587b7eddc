-- A queue that somebody opens often, under the name they gave it.
create table review_view (
    id bigint generated always as identity primary key,
    person_id bigint not null references account_person,
    name text not null check (length(name) between 1 and 60),
    query text not null check (query ~ '^[a-z0-9A-Z&=-]+$' and length(query) <= 300),
    unique (person_id, name)
);
