-- Who did what, when and why. Append only: not even the application can change the past.
create table journal_entry (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    at timestamptz not null,
    key text not null,
    person_id bigint references account_person,
    person text not null,
    organisation_id bigint references account_organisation,
    organisation text not null,
    capacity text not null,
    reason text
);
create index journal_entry_by_request on journal_entry (request_id, id);

create function journal_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append only';
end $$;
create trigger journal_append_only before update or delete or truncate on journal_entry
    for each statement execute function journal_refuse_change();
