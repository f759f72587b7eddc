-- One row per atelier, opened from a selected request. Each phase is tied to the facts that gave it.
create table atelier (
    id bigint generated always as identity primary key,
    request_id bigint not null unique references request,
    format text not null check (format in ('FLASH', 'LOCAL', 'MULTISITE')),
    phase text not null,
    phase_since timestamptz not null,
    opened_at timestamptz not null,
    kick_off_on date,
    appropriation_at timestamptz,
    animation_at timestamptz,
    restitution_at timestamptz,
    restitution_on date,
    restitution_attendance int check (restitution_attendance between 1 and 5000),
    closed_at timestamptz,
    resume_to text,
    halted_at timestamptz,
    halt_reason text,
    suspended_days int not null default 0 check (suspended_days >= 0),
    published_at timestamptz,
    public_title text,
    public_summary text,
    updated_at timestamptz not null,
    updated_by text not null,
    version bigint not null default 0,
    constraint atelier_phase check (phase in
        ('PREPARATION', 'APPROPRIATION', 'ANIMATION', 'RESTITUTION', 'CLOSED', 'SUSPENDED', 'ABANDONED')),
    constraint atelier_appropriation_started check
        (phase not in ('APPROPRIATION', 'ANIMATION', 'RESTITUTION', 'CLOSED') or appropriation_at is not null),
    constraint atelier_animation_started check
        (phase not in ('ANIMATION', 'RESTITUTION', 'CLOSED') or animation_at is not null),
    constraint atelier_restitution_started check
        (phase not in ('RESTITUTION', 'CLOSED') or restitution_at is not null),
    constraint atelier_restitution_held_by_people check (num_nonnulls(restitution_on, restitution_attendance) in (0, 2)),
    constraint atelier_closed_on_a_date check ((phase = 'CLOSED') = (closed_at is not null)),
    constraint atelier_closed_after_its_restitution check (phase <> 'CLOSED' or restitution_on is not null),
    constraint atelier_halted_with_a_reason check
        ((phase in ('SUSPENDED', 'ABANDONED')) = (num_nonnulls(halted_at, halt_reason) = 2)
         and num_nonnulls(halted_at, halt_reason) in (0, 2)),
    constraint atelier_suspended_from_a_phase check
        ((phase = 'SUSPENDED') = (resume_to is not null)
         and (resume_to is null or resume_to in ('PREPARATION', 'APPROPRIATION', 'ANIMATION', 'RESTITUTION'))),
    constraint atelier_published_whole check
        (num_nonnulls(published_at, public_title, public_summary) in (0, 3)
         and (published_at is null or phase = 'CLOSED'))
);
create index atelier_by_phase on atelier (phase, phase_since);

create table atelier_note (
    id bigint generated always as identity primary key,
    atelier_id bigint not null references atelier,
    number int not null check (number > 0),
    days_on_site int not null check (days_on_site between 1 and 10),
    days_on_site_reason text,
    contractor_days int not null check (contractor_days between 1 and 60),
    contractor_days_reason text,
    content text not null,
    animation text not null,
    deliverable_form text not null,
    team text not null,
    visit_on date not null,
    session_from date not null,
    session_to date not null,
    restitution_on date not null,
    document_id bigint not null references document,
    file_name text not null,
    file_size bigint not null,
    deposited_at timestamptz not null,
    deposited_by text not null,
    organisation text not null,
    change_requested_at timestamptz,
    change_requested_by text,
    change_reason text,
    unique (atelier_id, number),
    constraint atelier_note_other_days_on_site_with_a_reason check
        (days_on_site between 2 and 3 or days_on_site_reason is not null),
    constraint atelier_note_other_contractor_days_with_a_reason check
        (contractor_days between 8 and 10 or contractor_days_reason is not null),
    constraint atelier_note_calendar_in_order check
        (visit_on <= session_to and session_from <= session_to and session_to <= restitution_on),
    constraint atelier_note_change_with_a_reason check
        (num_nonnulls(change_requested_at, change_requested_by, change_reason) in (0, 3))
);

create table atelier_deliverable (
    id bigint generated always as identity primary key,
    atelier_id bigint not null references atelier,
    number int not null check (number > 0),
    diagnosis text not null,
    proposals text not null,
    recommended_actions text not null,
    sketches text not null,
    document_id bigint not null references document,
    file_name text not null,
    file_size bigint not null,
    deposited_at timestamptz not null,
    deposited_by text not null,
    organisation text not null,
    change_requested_at timestamptz,
    change_requested_by text,
    change_reason text,
    unique (atelier_id, number),
    constraint atelier_deliverable_change_with_a_reason check
        (num_nonnulls(change_requested_at, change_requested_by, change_reason) in (0, 3))
);

-- Who approved which version of the note or of the deliverable. Dropped, never erased.
create table atelier_approval (
    id bigint generated always as identity primary key,
    atelier_id bigint not null references atelier,
    paper text not null check (paper in ('NOTE', 'DELIVERABLE')),
    number int not null check (number > 0),
    capacity text not null check (capacity in ('SERVICE', 'COLLECTIVITE')),
    person text not null,
    organisation text not null,
    given_at timestamptz not null,
    dropped_at timestamptz
);
create unique index atelier_one_approval_each on atelier_approval (atelier_id, paper, number, capacity)
    where dropped_at is null;

create table atelier_session (
    id bigint generated always as identity primary key,
    atelier_id bigint not null references atelier,
    kind text not null check (kind in ('VISIT', 'CONFERENCE', 'DEBATE', 'WORKSHOP')),
    held_from date not null,
    held_to date not null,
    place text not null,
    attendance int not null check (attendance between 1 and 5000),
    notes text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint atelier_session_dates_in_order check (held_from <= held_to)
);
create index atelier_session_by_atelier on atelier_session (atelier_id, held_from);

create table atelier_photo (
    session_id bigint not null references atelier_session,
    position int not null,
    document_id bigint not null references document,
    file_name text not null,
    file_size bigint not null,
    primary key (session_id, position)
);

-- The road map, followed after the end of the atelier.
create table atelier_action (
    id bigint generated always as identity primary key,
    atelier_id bigint not null references atelier,
    theme text not null,
    label text not null,
    priority text not null check (priority in ('HIGH', 'MEDIUM', 'LOW')),
    horizon text not null check (horizon in ('SHORT', 'MEDIUM', 'LONG')),
    leader text not null,
    added_at timestamptz not null,
    version bigint not null default 0
);
create index atelier_action_by_atelier on atelier_action (atelier_id, id);
