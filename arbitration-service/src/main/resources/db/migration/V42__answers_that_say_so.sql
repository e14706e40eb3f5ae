-- Whether the answer to a request states that the partner has none of the documents that the request asks for.
alter table information_request add column cannot_provide boolean not null default false;
