-- How far the ceilings were used the day a groupement was asked or passed over.
alter table agreement_holder add column ceiling bigint check (ceiling > 0);
alter table assignment add column ceilings jsonb;

-- The minutes of a cascade, with the SHA-256 of what they say.
create table assignment_minutes (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    number int not null check (number > 0),
    content text not null check (content <> ''),
    sha256 text not null,
    established_at timestamptz not null,
    established_by text not null,
    constraint assignment_minutes_numbered_once unique (request_id, number),
    constraint assignment_minutes_said_once unique (request_id, sha256),
    constraint assignment_minutes_hash_of_their_content check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
