-- The reminders that were sent: each once, whatever the number of instances.
create table notification_reminder (
    request_id bigint not null references request,
    rule text not null check (rule in ('RETURN_DUE', 'LETTERS', 'PROPOSAL', 'UNSENT_CHANGES')),
    due_on date not null,
    organisation_id bigint not null references account_organisation,
    sent_at timestamptz not null,
    primary key (request_id, rule, due_on, organisation_id)
);
