-- A request may be given to an examiner before it is taken up.
alter table request add constraint request_examiner_has_a_name check (num_nonnulls(examiner_id, examiner_name) in (0, 2));
