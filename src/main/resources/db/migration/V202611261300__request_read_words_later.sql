-- A fiche is saved at each pause of whoever types, and searched now and then: what it says is read again before the next
-- search, not each time it is saved.
create table request_text_due (
    request_id bigint primary key references request,
    since timestamptz not null
);

-- The line is locked until what was written is there to be read.
create or replace function request_text_of_request() returns trigger language plpgsql as $$
begin
    insert into request_text_due values (new.id, now()) on conflict (request_id) do update set since = excluded.since;
    return null;
end $$;
create or replace function request_text_of_piece() returns trigger language plpgsql as $$
begin
    insert into request_text_due values (coalesce(new.request_id, old.request_id), now())
    on conflict (request_id) do update set since = excluded.since;
    return null;
end $$;

-- Reads again some of what has changed, but what is being written at this very moment. Two statements: the second sees all
-- that was written before the first held its line.
create function request_read_again(most int) returns void language plpgsql as $$
declare
    due bigint[];
begin
    with taken as (
        delete from request_text_due where request_id in (
            select request_id from request_text_due order by since limit most for update skip locked)
        returning request_id)
    select array_agg(request_id) into due from taken;
    perform request_keep_text(request) from request where id = any (due);
end $$;
