-- What the triggers and the sequences would know.
insert into request_text select request.id, request_words(request_said(request)) from request order by request.id;
insert into request_word
select distinct word from (select * from request where id % 50 = 0 limit 5000) as request,
    unnest(tsvector_to_array(to_tsvector('request_plain', request_spaced(request_said(request))))) as word
where length(word) between 4 and 40 and word !~ '[^[:alpha:]]' on conflict do nothing;
update request_tally set requests = (select count(*) from request where request.status = request_tally.status);
update request_counter set last = (select max(arrival_rank) from request) where name = 'arrival';
select setval(pg_get_serial_sequence('request', 'id'), (select max(id) from request)),
       setval('request_number', (select max(id) from request)),
       setval(pg_get_serial_sequence('document', 'id'), (select max(id) from document)),
       setval(pg_get_serial_sequence('funding_order', 'id'), (select max(id) from funding_order)),
       setval(pg_get_serial_sequence('funding_posting', 'id'), (select max(id) from funding_posting)),
       setval(pg_get_serial_sequence('atelier', 'id'), (select max(id) from atelier));

drop table if exists place, draw, file, course, posted;
reset session_replication_role;
