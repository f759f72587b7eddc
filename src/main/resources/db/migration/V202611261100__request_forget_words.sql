-- The words of a text as they are typed, those worth correcting towards.
create function request_plain_words(text) returns setof text language sql stable as $$
    select distinct word from unnest(tsvector_to_array(to_tsvector('request_plain', request_spaced($1)))) word
    where length(word) between 4 and 40 and word !~ '[^[:alpha:]]' order by word
$$;

create or replace function request_keep_text(kept request) returns void language plpgsql as $$
declare
    said text := request_said(kept);
begin
    insert into request_text (request_id, words) values (kept.id, request_words(said))
    on conflict (request_id) do update set words = excluded.words;
    insert into request_word select request_plain_words(said) on conflict do nothing;
end $$;
