-- Whose turn it is on each dossier, kept up to date by every act, so that a home page is one read.
create table turn (
    request_id bigint not null references request,
    addressee text not null,
    key text not null,
    href text not null,
    since timestamptz not null,
    primary key (request_id, addressee, key)
);
create index turn_by_addressee on turn (addressee, since, request_id, key);
