-- Until when the answer to the remarks in preparation is to be asked.
create table review_return_draft (
    request_id bigint primary key references request,
    due_on date not null
);
