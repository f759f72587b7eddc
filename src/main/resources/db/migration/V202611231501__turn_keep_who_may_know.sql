-- An answer is awaited among the parties of the message that asks for it: others do not know. Each question is a line.
alter table turn add column parties text not null default '';
alter table turn drop constraint turn_pkey;
alter table turn add primary key (request_id, addressee, key, href);
