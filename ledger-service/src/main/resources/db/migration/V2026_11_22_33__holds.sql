-- Money that is promised and not paid yet: it counts against what is available until it is captured, released or expires.

create table hold (
    cooperative_id  uuid        not null constraint hold_book_known references book,
    id              uuid        not null,
    account         text collate "C" not null,
    member_id       uuid        not null,
    source_of_funds text collate "C" not null,
    amount_sen      bigint      not null constraint hold_amount_positive check (amount_sen > 0),
    reason          text        not null,
    reserved_at     timestamptz not null,
    expires_at      timestamptz not null,
    status          text collate "C" not null default 'HELD'
        constraint hold_status_known check (status in ('HELD', 'CAPTURED', 'RELEASED')),
    settled_at      timestamptz,
    entry_number    bigint,
    constraint hold_pk primary key (cooperative_id, id),
    constraint hold_expires_later check (expires_at > reserved_at),
    constraint hold_captured_by_an_entry check ((status = 'CAPTURED') = (entry_number is not null)),
    constraint hold_settled_once check ((status = 'HELD') = (settled_at is null))
);
comment on table hold is 'Reservations on balances. Of no member: the id of zeros. One past expires_at counts no more.';
comment on column hold.reason is 'For people; may name a person.';
create index hold_open on hold (cooperative_id, account, member_id, source_of_funds) include (expires_at, amount_sen)
    where status = 'HELD';

alter table hold enable row level security;
create policy hold_within_reach on hold using (
    scope_everything()
    or cooperative_id = any (scope_tenants())
    or exists (
        select from member m
         where m.cooperative_id = hold.cooperative_id and m.id = hold.member_id and m.person = scope_person()));
grant select on hold to ${runtime};

create table hold_limit (
    valid_from   date    not null constraint hold_limit_pk primary key,
    longest_days integer not null constraint hold_limit_longest_positive check (longest_days > 0)
);
comment on table hold_limit is 'How long an amount is held at most, effective-dated; no regulation says it.';
insert into hold_limit (valid_from, longest_days) values ('2025-01-01', 30);
grant select on hold_limit to ${runtime};

-- What is held on a balance at a moment.
create function held_sen(cooperative uuid, account_code text, member uuid, source text, moment timestamptz) returns bigint
    language sql stable
    set search_path = pg_catalog, public
as $$
    select coalesce(sum(h.amount_sen), 0)::bigint
      from hold h
     where h.cooperative_id = cooperative and h.account = account_code and h.member_id = member
       and h.source_of_funds = source and h.status = 'HELD' and h.expires_at > moment
$$;
revoke all on function held_sen from public;

-- Reserves an amount of a balance that has a floor. The lock of the book is the lock of its balances.
create function reserve_hold(
    moment timestamptz, cooperative uuid, hold_id uuid, account_code text, member uuid, source text, amount bigint,
    why text, until timestamptz) returns table (code text, available_sen bigint)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    head book;
    free bigint;
begin
    select * into head from book where cooperative_id = cooperative for update;
    if not found then
        return query select 'no-book', null::bigint;
        return;
    elsif head.frozen is not null then
        return query select 'book-frozen', null::bigint;
        return;
    elsif not exists (
        select from member m where m.cooperative_id = cooperative and m.id = member and m.status = 'ACTIVE')
    then
        return query select 'unknown-member', null::bigint;
        return;
    end if;
    select b.balance_sen - b.floor_sen - held_sen(cooperative, account_code, member, source, moment) into free
      from balance b
     where b.cooperative_id = cooperative and b.account = account_code and b.member_id = member
       and b.source_of_funds = source and b.floor_sen is not null;
    if amount > coalesce(free, 0) then
        return query select 'below-floor', coalesce(free, 0);
        return;
    end if;
    insert into hold (cooperative_id, id, account, member_id, source_of_funds, amount_sen, reason, reserved_at, expires_at)
    values (cooperative, hold_id, account_code, member, source, amount, why, moment, until);
    return query select null::text, free - amount;
end
$$;
revoke all on function reserve_hold from public;
grant execute on function reserve_hold to ${runtime};

-- Gives what is held back to the balance; false when nothing is held any more.
create function release_hold(moment timestamptz, cooperative uuid, hold_id uuid) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
begin
    perform from book where cooperative_id = cooperative for update;
    update hold
       set status = 'RELEASED', settled_at = moment
     where cooperative_id = cooperative and id = hold_id and status = 'HELD' and expires_at > moment;
    return found;
end
$$;
revoke all on function release_hold from public;
grant execute on function release_hold to ${runtime};
