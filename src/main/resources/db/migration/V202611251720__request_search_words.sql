-- Words of dossiers, whatever their accents, endings and case.
create text search configuration request_french (copy = pg_catalog.french);
alter text search configuration request_french
    alter mapping for hword, hword_part, word with unaccent, french_stem;
-- The same as they are typed, to find what was meant by a word that nobody wrote.
create text search configuration request_plain (copy = pg_catalog.simple);
alter text search configuration request_plain
    alter mapping for hword, hword_part, word with unaccent, simple;

create function request_spaced(text) returns text language sql immutable strict parallel safe
    return translate($1, '’''._-/@', '       ');
create function request_words(text) returns tsvector language sql immutable strict parallel safe
    return to_tsvector('request_french'::regconfig, request_spaced($1));
create function request_query(text) returns tsquery language sql immutable strict parallel safe
    return plainto_tsquery('request_french'::regconfig, request_spaced($1));

-- What each dossier says.
create table request_text (
    request_id bigint primary key references request,
    words tsvector not null
);
create index request_text_by_words on request_text using gin (words);

create table request_word (
    word text primary key
);
create index request_word_alike on request_word using gin (word gin_trgm_ops);

-- Everything written in the fiche but its codes, then the names of its places and of its pieces.
create function request_said(request) returns text language sql stable return concat_ws(' ',
    $1.reference, $1.bearer_name, $1.service_name, $1.examiner_name,
    (select string_agg(said #>> '{}', ' ') from jsonb_path_query($1.fiche, 'strict $.**') said
     where jsonb_typeof(said) = 'string' and said #>> '{}' !~ '^[A-Z]+(_[A-Z]+)+$'),
    (select string_agg(name, ' ') from territory_commune
     where insee in (select jsonb_array_elements_text(coalesce($1.fiche -> 'site' -> 'communes', '[]')))),
    (select name from territory_departement where code = $1.departement_code),
    (select string_agg(name, ' ') from request_piece where request_id = $1.id and replaced_at is null));

create function request_keep_text(kept request) returns void language plpgsql as $$
declare
    said text := request_said(kept);
begin
    insert into request_text (request_id, words) values (kept.id, request_words(said))
    on conflict (request_id) do update set words = excluded.words;
    insert into request_word
    select distinct word from unnest(tsvector_to_array(to_tsvector('request_plain', request_spaced(said)))) word
    where length(word) between 4 and 40 and word !~ '[^[:alpha:]]' order by word
    on conflict do nothing;
end $$;

create function request_text_of_request() returns trigger language plpgsql as $$
begin
    perform request_keep_text(new);
    return null;
end $$;
create trigger request_text after insert or update of fiche, bearer_name, service_name, examiner_name on request
    for each row execute function request_text_of_request();

create function request_text_of_piece() returns trigger language plpgsql as $$
begin
    perform request_keep_text(request) from request where id = coalesce(new.request_id, old.request_id);
    return null;
end $$;
create trigger request_text after insert or update or delete on request_piece
    for each row execute function request_text_of_piece();

do $$ begin perform request_keep_text(request) from request; end $$;
