-- Still one current letter of each kind, at the end of a transaction: the new one is written before the old one is
-- marked as replaced.
drop index request_one_current_letter;
alter table request_piece add constraint request_one_current_letter
    exclude using btree (request_id with =, kind with =)
    where (replaced_at is null and kind <> 'ANNEX') deferrable initially deferred;
