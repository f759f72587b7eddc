-- A line of the price schedule applies for a time; no bound is that of the agreement. A code names one line a day.
create extension if not exists btree_gist;
alter table agreement_price_line
    add column valid_from date,
    add column valid_until date,
    add constraint agreement_price_ends_after_it_starts check (valid_from <= valid_until),
    drop constraint agreement_one_line_per_code,
    add constraint agreement_one_line_per_code_and_day exclude using gist
        (agreement_id with =, code with =, daterange(valid_from, valid_until, '[]') with &&) where (not withdrawn)
        deferrable initially deferred;
