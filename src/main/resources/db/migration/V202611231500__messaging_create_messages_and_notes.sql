-- Words are looked for whatever their accents, endings and case; the extension came with the search of organisations.
create text search configuration messaging_french (copy = pg_catalog.french);
alter text search configuration messaging_french
    alter mapping for hword, hword_part, word with unaccent, french_stem;

-- Names of files, addresses and compound words are so many words.
create function messaging_words(text) returns tsvector language sql immutable strict parallel safe
    return to_tsvector('messaging_french'::regconfig, translate($1, '’._-/@', '      '));
create function messaging_query(text) returns tsquery language sql immutable strict parallel safe
    return plainto_tsquery('messaging_french'::regconfig, translate($1, '’._-/@', '      '));

-- The conversation on a dossier: one thread, each message seen by some of its parties.
create table messaging_message (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    text text not null check (length(text) <= 8000),
    party text not null,
    parties text[] not null,
    groupement text check (groupement ~ '^G[0-9]+$'),
    person_id bigint not null references account_person,
    person text not null,
    organisation_id bigint not null references account_organisation,
    organisation text not null,
    at timestamptz not null,
    awaited text,
    settled_at timestamptz,
    answer_id bigint references messaging_message,
    lifted_by text,
    version bigint not null default 0,
    words tsvector not null generated always as (messaging_words(text)) stored,
    check (parties <@ array['SERVICE', 'BUREAU', 'COLLECTIVITE', 'GROUPEMENT'] and party = any (parties)),
    -- What was written to a groupement is not for the next one.
    check ((groupement is not null) = ('GROUPEMENT' = any (parties))),
    check (awaited is null or awaited = any (parties) and awaited <> party),
    check (settled_at is null or awaited is not null),
    check (num_nonnulls(answer_id, lifted_by) = case when settled_at is null then 0 else 1 end),
    check (answer_id > id)
);
create index messaging_message_by_request on messaging_message (request_id, id);
create index messaging_message_by_answer on messaging_message (answer_id) where answer_id is not null;
create index messaging_message_awaiting on messaging_message (request_id)
    where awaited is not null and settled_at is null;
create index messaging_message_by_words on messaging_message using gin (words);

create table messaging_attachment (
    message_id bigint not null references messaging_message,
    position int not null,
    document_id bigint not null unique references document,
    name text not null,
    size bigint not null check (size > 0),
    words tsvector not null generated always as (messaging_words(name)) stored,
    primary key (message_id, position)
);
create index messaging_attachment_by_words on messaging_attachment using gin (words);

-- How far each person has read, and in which party they did.
create table messaging_reading (
    request_id bigint not null references request,
    person_id bigint not null references account_person,
    person text not null,
    organisation text not null,
    party text not null check (party in ('SERVICE', 'BUREAU', 'COLLECTIVITE', 'GROUPEMENT')),
    groupement text,
    last_message_id bigint not null references messaging_message,
    read_at timestamptz not null,
    primary key (request_id, person_id),
    check ((groupement is not null) = (party = 'GROUPEMENT'))
);
create index messaging_reading_by_message on messaging_reading (last_message_id);

-- What an office keeps for itself about a dossier.
create table messaging_note (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    organisation_id bigint not null references account_organisation,
    text text not null check (length(text) between 1 and 4000),
    person_id bigint not null references account_person,
    person text not null,
    at timestamptz not null,
    words tsvector not null generated always as (messaging_words(text)) stored
);
create index messaging_note_by_organisation on messaging_note (request_id, organisation_id, id);
create index messaging_note_by_words on messaging_note using gin (words);
