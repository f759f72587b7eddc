-- One row per request of an atelier. Each status is tied to the fact that gave it.
create table request (
    id bigint generated always as identity primary key,
    reference text not null unique,
    format text not null check (format in ('FLASH', 'LOCAL', 'MULTISITE')),
    status text not null,
    status_since timestamptz not null,
    service_id bigint not null references account_organisation,
    service_name text not null,
    departement_code text not null,
    bearer_kind text not null check (bearer_kind in ('COMMUNE', 'EPCI', 'PETR', 'SYNDICAT_MIXTE')),
    bearer_code text not null,
    bearer_name text not null,
    co_writing boolean not null default false,
    fiche jsonb not null,
    title text generated always as (fiche -> 'purpose' ->> 'title') stored,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    updated_by text not null,
    submitted_at timestamptz,
    arrival_rank bigint unique,
    content_hash text,
    examiner_id bigint references account_person,
    examiner_name text,
    validated_at timestamptz,
    selected_at timestamptz,
    ended_at timestamptz,
    ending_reason text,
    discarded_at timestamptz,
    version bigint not null default 0,
    constraint request_status check (status in
        ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ELIGIBLE', 'SELECTED', 'REJECTED', 'REDIRECTED', 'WITHDRAWN', 'DISCARDED')),
    constraint request_filed_with_a_receipt check
        (status in ('DRAFT', 'DISCARDED') = (num_nonnulls(submitted_at, arrival_rank, content_hash) = 0)
         and num_nonnulls(submitted_at, arrival_rank, content_hash) in (0, 3)),
    constraint request_examined_by_someone check
        (status not in ('IN_REVIEW', 'RETURNED', 'ELIGIBLE', 'SELECTED') or num_nonnulls(examiner_id, examiner_name) = 2),
    constraint request_eligible_once_validated check
        (status not in ('ELIGIBLE', 'SELECTED') or validated_at is not null),
    constraint request_selected_on_a_date check (status = 'SELECTED' or selected_at is null),
    constraint request_selected_at_known check (status <> 'SELECTED' or selected_at is not null),
    constraint request_ended_with_a_reason check
        ((status in ('REJECTED', 'REDIRECTED', 'WITHDRAWN')) = (num_nonnulls(ended_at, ending_reason) = 2)),
    constraint request_discarded_on_a_date check ((status = 'DISCARDED') = (discarded_at is not null))
);
create index request_queue on request (status, arrival_rank);
create index request_by_service on request (service_id, id desc);

-- What was deposited, and deposited again after a return, as it was hashed.
create table request_deposit (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    at timestamptz not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content text not null
);
create index request_deposit_by_request on request_deposit (request_id, sha256);

create table request_access (
    request_id bigint not null references request,
    key text not null,
    primary key (key, request_id)
);
create index request_access_by_request on request_access (request_id);

create table request_piece (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    kind text not null check (kind in ('ENGAGEMENT_LETTER', 'SUPPORT_LETTER', 'ANNEX')),
    document_id bigint not null references document,
    name text not null,
    sha256 text not null,
    size bigint not null,
    number int not null,
    added_at timestamptz not null,
    added_by text not null,
    replaced_at timestamptz,
    verdict text check (verdict in ('ACCEPTED', 'REFUSED')),
    verdict_reason text,
    constraint request_letter_refused_with_a_reason check (verdict is distinct from 'REFUSED' or verdict_reason is not null)
);
create unique index request_one_current_letter on request_piece (request_id, kind)
    where replaced_at is null and kind <> 'ANNEX';
create index request_piece_by_request on request_piece (request_id, id);

create sequence request_number;

-- Arrival ranks have no gap and follow the order of deposit: whoever deposits takes the row's lock.
create table request_counter (
    name text primary key,
    last bigint not null
);
insert into request_counter values ('arrival', 0);

-- How many requests stand in each status, kept so that no page has to count them.
create table request_tally (
    status text primary key,
    requests bigint not null default 0
);
insert into request_tally (status)
select unnest(array['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ELIGIBLE', 'SELECTED', 'REJECTED', 'REDIRECTED', 'WITHDRAWN', 'DISCARDED']);

create function request_keep_tally() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update request_tally set requests = requests + 1 where status = new.status;
    elsif tg_op = 'DELETE' then
        update request_tally set requests = requests - 1 where status = old.status;
    elsif old.status < new.status then
        update request_tally set requests = requests - 1 where status = old.status;
        update request_tally set requests = requests + 1 where status = new.status;
    elsif old.status > new.status then
        -- always lock the two rows in the same order
        update request_tally set requests = requests + 1 where status = new.status;
        update request_tally set requests = requests - 1 where status = old.status;
    end if;
    return null;
end $$;
create trigger request_tally after insert or delete or update of status on request
    for each row execute function request_keep_tally();
