-- A document withdrawn is read by nobody any more; that it was there is kept.
alter table agreement_document
    add column withdrawn_at timestamptz,
    add column withdrawn_by text,
    add constraint agreement_document_withdrawn_by_somebody check (num_nonnulls(withdrawn_at, withdrawn_by) in (0, 2));
