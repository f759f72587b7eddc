-- How each person wants to hear of each kind of thing by mail; what is not here follows the usual rhythm of the kind.
create table notification_preference (
    person_id bigint not null references account_person,
    kind text not null check (kind in ('TASK', 'EXCHANGE', 'INVITATION', 'DECISION', 'PROGRESS')),
    rhythm text not null check (rhythm in ('AT_ONCE', 'DAILY', 'NEVER')),
    primary key (person_id, kind)
);

-- The shared mailbox of an organisation, which gets a copy of all that the organisation is told.
create table notification_mailbox (
    organisation_id bigint primary key references account_organisation,
    address text not null check (address = lower(address) and address like '%_@_%'),
    set_by text not null,
    set_at timestamptz not null
);
