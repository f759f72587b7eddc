-- One row per step of a cascade: a rank that was asked, or passed over. Each status is tied to the fact that gave it.
create table assignment (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    reference text not null,
    bearer text not null,
    round int not null check (round > 0),
    agreement_id bigint not null references agreement,
    rank int not null check (rank > 0),
    groupement_id bigint not null references account_organisation,
    mandataire text not null,
    status text not null,
    proposed_at timestamptz not null,
    proposed_by text not null,
    due_at timestamptz,
    answered_at timestamptz,
    answered_by text,
    reason text,
    team jsonb,
    version bigint not null default 0,
    constraint assignment_status check (status in
        ('PROPOSED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'SKIPPED')),
    constraint assignment_asked_until_a_due_date check ((status = 'SKIPPED') = (due_at is null)),
    constraint assignment_due_after_asked check (due_at > proposed_at),
    constraint assignment_answered_at_an_instant check
        ((status <> 'PROPOSED') = (answered_at is not null) and (answered_at is null) = (answered_by is null)),
    constraint assignment_accepted_with_a_team check
        ((status = 'ACCEPTED') = (team is not null)),
    constraint assignment_explained check
        ((status in ('DECLINED', 'CANCELLED', 'SKIPPED')) = (reason is not null) and btrim(reason) <> ''),
    constraint assignment_accepted_in_time check (status not in ('ACCEPTED', 'DECLINED') or answered_at <= due_at),
    constraint assignment_expired_once_due check (status <> 'EXPIRED' or answered_at > due_at)
);
create unique index assignment_one_live_per_request on assignment (request_id) where status in ('PROPOSED', 'ACCEPTED');
create unique index assignment_one_turn_per_round on assignment (request_id, round, agreement_id, groupement_id)
    where status <> 'CANCELLED';
create index assignment_by_request on assignment (request_id, id);
create index assignment_by_groupement on assignment (groupement_id, id desc);
create index assignment_awaited on assignment (due_at) where status = 'PROPOSED';

-- A cascade that came to its end and was started again.
create table assignment_round (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    number int not null check (number > 1),
    started_at timestamptz not null,
    started_by text not null,
    constraint assignment_round_once unique (request_id, number)
);
