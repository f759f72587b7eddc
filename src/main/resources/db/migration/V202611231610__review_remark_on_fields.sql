-- A remark may be about one field of a section; an answer says whether something was changed or why nothing was.
alter table review_remark add column field text check (length(field) between 1 and 40);
alter table review_remark add column answer_kind text check (answer_kind in ('CHANGED', 'EXPLAINED'));
update review_remark set answer_kind = 'EXPLAINED' where answer is not null;
alter table review_remark add constraint review_remark_answered_somehow
    check ((answer_kind is null) = (answered_at is null) and (answer_kind <> 'EXPLAINED' or length(answer) > 0));

-- Remarks that the bureau prepares while it reads, seen by nobody else until the request is sent back.
create table review_remark_draft (
    request_id bigint not null references request,
    target text not null,
    field text not null default '',
    text text not null check (length(text) between 1 and 4000),
    primary key (request_id, target, field)
);
