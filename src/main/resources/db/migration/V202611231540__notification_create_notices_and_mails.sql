-- What each person is told, in the application.
create table notification_notice (
    id bigint generated always as identity primary key,
    person_id bigint not null references account_person,
    request_id bigint not null references request,
    key text not null,
    kind text not null check (kind in ('TASK', 'EXCHANGE', 'INVITATION', 'DECISION', 'PROGRESS')),
    subject text not null check (subject <> ''),
    text text not null,
    reason text,
    href text not null check (href like '/%'),
    at timestamptz not null,
    awaits_digest boolean not null,
    read_at timestamptz
);
create index notification_notice_by_person on notification_notice (person_id, (read_at is not null), id desc);
create index notification_notice_unread on notification_notice (person_id) where read_at is null;
create index notification_notice_awaiting_digest on notification_notice (person_id) where awaits_digest;

-- The outbox: a mail is written with the act that causes it, and leaves afterwards. WAITING at some moment, SENDING once
-- claimed by one instance, SENT, DEAD when the other server refuses it for good or was tried too often, FILED once
-- somebody has seen that, KEPT when this installation sends nothing.
create table notification_mail (
    id bigint generated always as identity primary key,
    message_id uuid not null unique default gen_random_uuid(),
    model text not null check (model in ('NOTICE', 'DIGEST', 'MAILBOX', 'INVITATION')),
    person_id bigint references account_person,
    request_id bigint references request,
    address text not null check (address <> ''),
    name text not null,
    subject text not null check (subject <> ''),
    content jsonb not null,
    at timestamptz not null,
    status text not null check (status in ('KEPT', 'WAITING', 'SENDING', 'SENT', 'DEAD', 'FILED')),
    attempts int not null default 0 check (attempts >= 0),
    next_at timestamptz,
    claimed_at timestamptz,
    sent_at timestamptz,
    failure text check (failure in ('UNKNOWN_ADDRESS', 'FULL', 'REFUSED', 'LATER', 'UNREACHABLE', 'SIGN_IN', 'UNWRITABLE')),
    answer text,
    check ((status = 'WAITING') = (next_at is not null)),
    check ((status = 'SENDING') = (claimed_at is not null)),
    check ((status = 'SENT') = (sent_at is not null)),
    check (status not in ('DEAD', 'FILED') or failure is not null),
    check (status <> 'KEPT' or attempts = 0),
    check ((failure is null) = (answer is null))
);
create index notification_mail_to_send on notification_mail (next_at) where status = 'WAITING';
create index notification_mail_claimed on notification_mail (claimed_at) where status = 'SENDING';
create index notification_mail_to_watch on notification_mail (id) where status in ('WAITING', 'SENDING', 'DEAD');
