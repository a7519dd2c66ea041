-- The second wall around what is announced and understood: without a caller nobody reads a fact or where a stream stands. The
-- relay and the inbox say that they are the machinery; the functions that append look past row-level security, as their owner.

-- Who else may read a stream of facts. Each service says it of those it reads itself.
create function stream_sees(stream text) returns boolean
    language sql stable
    return false;

alter table outbox enable row level security;
create policy outbox_of_the_machinery on outbox for select using (scope_machinery() or stream_sees(aggregateid));
alter table outbox_republication enable row level security;
create policy outbox_republication_of_the_machinery on outbox_republication using (scope_machinery());
alter table inbox_mark enable row level security;
create policy inbox_mark_of_the_machinery on inbox_mark using (scope_machinery());

-- Only the function that appends needs it.
revoke select on outbox_stream from ${runtime};
