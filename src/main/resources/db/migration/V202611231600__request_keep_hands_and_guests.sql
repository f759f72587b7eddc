-- Who wrote each field of a fiche last.
create table request_handwriting (
    request_id bigint not null references request,
    step text not null,
    field text not null,
    person_id bigint references account_person,
    person text not null,
    organisation text not null,
    at timestamptz not null,
    sitting text not null,
    primary key (request_id, step, field)
);

-- Whether what was written since the last deposit still has to be deposited again.
alter table request add column undeposited boolean not null default false;
alter table request add constraint request_undeposited_once_returned check (not undeposited or submitted_at is not null);

-- The agent of the service who follows the request through.
alter table request add column agent_id bigint references account_person;
alter table request add column agent_name text;
alter table request add constraint request_followed_through_by_someone check (num_nonnulls(agent_id, agent_name) in (0, 2));
update request set agent_id = first.person_id, agent_name = first.person
from (select distinct on (request_id) request_id, person_id, person from journal_entry
      where key = 'request.CREATE' and person_id is not null order by request_id, id) first
where first.request_id = request.id;

create table request_follower (
    request_id bigint not null references request,
    person_id bigint not null references account_person,
    primary key (request_id, person_id)
);
create index request_followed_by on request_follower (person_id);

-- An invitation is sent to an address, and used once, by whoever has it.
create table request_invitation (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    email text not null check (email = lower(email)),
    given_right text not null check (given_right in ('READ', 'COMMENT', 'WRITE')),
    of_bearer boolean not null,
    organisation text not null check (length(organisation) between 2 and 200),
    token_hash text not null unique,
    sent_by text not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    person_id bigint references account_person,
    person_name text,
    person_organisation text,
    revoked_at timestamptz,
    revoked_by text,
    version bigint not null default 0,
    constraint request_invitation_expires check (expires_at > sent_at),
    constraint request_invitation_accepted_by_someone check
        (num_nonnulls(accepted_at, person_id, person_name, person_organisation) in (0, 4)),
    constraint request_invitation_revoked_by_someone check (num_nonnulls(revoked_at, revoked_by) in (0, 2))
);
create index request_invitation_by_request on request_invitation (request_id, id);
-- One live invitation an address.
create unique index request_one_invitation_an_address on request_invitation (request_id, email) where revoked_at is null;
