-- What the queries of other modules may ask about who sees which request.
create view request_opening as select request_id, key from request_access;
