-- A rank is given once. The index of a unique constraint also gave the order of ranks over all statuses: where few requests
-- of a status pass a filter the planner walked through the whole table in that order. This one gives none.
alter table request
    drop constraint request_arrival_rank_key,
    add constraint request_arrival_rank_once exclude using hash (arrival_rank with =);
