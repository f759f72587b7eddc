-- Who to call at each holder.
alter table agreement_holder add column contacts jsonb not null default '[]' check (jsonb_typeof(contacts) = 'array');
create index assignment_by_agreement on assignment (agreement_id);
