-- Each form that arrived, by the number its page gave it, and where it led: one that arrives again goes there.
create table site_form_use (
    token uuid primary key,
    person_id bigint,
    path text not null,
    arrived_at timestamptz not null,
    location text
);
create index site_form_use_by_arrival on site_form_use (arrived_at);
