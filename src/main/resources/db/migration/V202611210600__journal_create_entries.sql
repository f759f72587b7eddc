-- Who did what, when and why. Append only: not even the application can change the past. An act is done to a dossier
-- or, in the offices, to an account, an agreement, an envelope or a wave, which is then its detail.
create table journal_entry (
    id bigint generated always as identity primary key,
    request_id bigint references request,
    at timestamptz not null,
    key text not null,
    detail text,
    person_id bigint references account_person,
    person text not null,
    organisation_id bigint references account_organisation,
    organisation text not null,
    capacity text not null,
    reason text
);
create index journal_entry_by_request on journal_entry (request_id, id);
create index journal_entry_by_key on journal_entry (key, at);
create index journal_entry_of_offices on journal_entry (id) where request_id is null;

create function journal_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append only';
end $$;
create trigger journal_append_only before update or delete or truncate on journal_entry
    for each statement execute function journal_refuse_change();
