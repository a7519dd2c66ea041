-- What nobody has received can be taken back from a cooperative, for instance from one that was dissolved. Receipt and
-- cancellation lock the pledge, so that one sees the other; a cooperative whose allocation was cancelled may be given another.

alter table grant_allocation
    add column cancelled_on  date,
    add column cancel_reason text,
    add column cancelled_by  text,
    add constraint grant_allocation_cancelled_whole
        check (num_nulls(cancelled_on, cancel_reason, cancelled_by) in (0, 3)),
    drop constraint grant_allocation_unique;
create unique index grant_allocation_unique on grant_allocation (pledge_id, cooperative_id) where cancelled_on is null;
create index grant_allocation_pledge_index on grant_allocation (pledge_id);
comment on table grant_allocation is 'A part of a pledge set aside for a cooperative. It can be cancelled once, and does not change else.';

create function grant_allocation_stays_cancelled() returns trigger
    language plpgsql
as $$
begin
    raise exception 'an allocation that is cancelled does not change' using errcode = 'insufficient_privilege';
end
$$;
create trigger grant_allocation_stays_cancelled before update on grant_allocation
    for each row when (old.cancelled_on is not null and current_user = '${runtime}')
    execute function grant_allocation_stays_cancelled();

insert into erasable_text (table_name, column_name, key_name) values ('grant_allocation', 'cancel_reason', 'cooperative_id');

grant update (cancelled_on, cancel_reason, cancelled_by) on grant_allocation to ${runtime};
