-- Each agreement has a lot or more, in which its holders are ranked. Those that exist have one, which covers every région.
create table agreement_lot (
    id bigint generated always as identity primary key,
    agreement_id bigint not null references agreement,
    number int not null check (number > 0),
    label text not null check (length(label) <= 150),
    regions jsonb not null check (jsonb_typeof(regions) = 'array'),
    constraint agreement_lot_numbered_once unique (agreement_id, number),
    constraint agreement_lot_of_its_agreement unique (agreement_id, id)
);
insert into agreement_lot (agreement_id, number, label, regions) select id, 1, '', '[]' from agreement;

alter table agreement_holder add column lot_id bigint;
update agreement_holder h set lot_id = (select l.id from agreement_lot l where l.agreement_id = h.agreement_id);
alter table agreement_holder
    alter column lot_id set not null,
    add constraint agreement_holder_of_a_lot foreign key (agreement_id, lot_id) references agreement_lot (agreement_id, id),
    drop constraint agreement_one_holder_per_rank,
    add constraint agreement_one_holder_per_rank unique (lot_id, rank) deferrable initially deferred;

-- Read by the bureau and, when it names one, by a groupement.
create table agreement_document (
    id bigint generated always as identity primary key,
    agreement_id bigint not null references agreement,
    groupement_id bigint references account_organisation,
    label text not null check (length(label) between 1 and 150),
    document_id bigint not null unique references document
);
create index agreement_document_by_agreement on agreement_document (agreement_id);
