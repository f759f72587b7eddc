-- What somebody of the bureau proposes to decide; whoever signs it is somebody else.
create table review_recommendation (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    decision text not null check (decision in ('VALIDATE', 'REJECT', 'REDIRECT')),
    scheme text,
    reason text not null check (length(reason) <= 2000),
    status text not null check (status in ('OPEN', 'SIGNED', 'SENT_BACK', 'TAKEN_BACK')),
    made_by_id bigint not null references account_person,
    made_by text not null,
    made_at timestamptz not null,
    ended_by_id bigint references account_person,
    ended_by text,
    ended_at timestamptz,
    ended_reason text,
    version bigint not null default 0,
    constraint review_recommendation_explained check (decision = 'VALIDATE' or btrim(reason) <> ''),
    constraint review_recommendation_redirects_somewhere check ((decision = 'REDIRECT') = (scheme is not null)),
    constraint review_recommendation_ended check ((status <> 'OPEN') = (num_nonnulls(ended_by, ended_at) = 2)
        and num_nonnulls(ended_by, ended_at) in (0, 2)),
    constraint review_recommendation_signed_by_another check
        (status <> 'SIGNED' or (ended_by_id is not null and ended_by_id <> made_by_id)),
    constraint review_recommendation_sent_back_with_a_reason check
        (status <> 'SENT_BACK' or (ended_reason is not null and btrim(ended_reason) <> ''))
);
create unique index review_one_open_recommendation on review_recommendation (request_id) where status = 'OPEN';
create index review_recommendation_by_request on review_recommendation (request_id, id);

-- Those who have read the proposal on its way up, in the order in which they signed.
create table review_visa (
    recommendation_id bigint not null references review_recommendation,
    position int not null,
    person_id bigint not null references account_person,
    person text not null,
    at timestamptz not null,
    note text not null check (length(note) <= 2000),
    primary key (recommendation_id, position),
    constraint review_one_visa_a_person unique (recommendation_id, person_id)
);
