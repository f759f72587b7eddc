-- A content, stored once in the folder under its SHA-256 for as long as a document has it.
create table document_file (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    media_type text not null,
    stored_at timestamptz not null
);

-- One deposit of a content.
create table document (
    id bigint primary key generated always as identity,
    sha256 text not null references document_file,
    name text not null check (length(name) between 1 and 200),
    uploaded_at timestamptz not null,
    person_id bigint,
    person text not null,
    organisation text not null
);
create index document_by_content on document (sha256);
