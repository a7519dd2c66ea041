-- Reservations on whatever a cooperative owes and whatever money it has: savings of a member, debts, cash and bank. It is
-- paid out against any account of the chart.

insert into entry_kind (kind, name) values ('hold-captured', 'Pembayaran dana yang ditahan');

-- Whether an amount of an account can be held: it is owed, or is money.
create function account_is_held(account_code text, on_day date) returns boolean
    language sql stable
    set search_path = pg_catalog, public
as $$
    select exists (
        select from account a
         where a.code = split_part(account_code, '.', 1)
           and (a.code >= '2' and a.code < '3'
                or exists (select from statement_account s
                            where s.statement = 'CASH_FLOW' and s.line = 'CASH' and s.account = a.code
                              and on_day between s.valid_from and coalesce(s.valid_until, on_day))))
$$;
revoke all on function account_is_held from public;

-- Reserves an amount of a balance; one without a floor has none below nothing while something is held. The lock of the book
-- is the lock of its balances. Of no member: the id of zeros.
create or replace function reserve_hold(
    moment timestamptz, cooperative uuid, hold_id uuid, account_code text, member uuid, source text, amount bigint,
    why text, until timestamptz) returns table (code text, available_sen bigint)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    head   book;
    kind   account;
    free   bigint;
begin
    select * into head from book where cooperative_id = cooperative for update;
    if not found then
        return query select 'no-book', null::bigint;
        return;
    elsif head.frozen is not null then
        return query select 'book-frozen', null::bigint;
        return;
    end if;
    select a.* into kind from account a where a.code = split_part(account_code, '.', 1);
    if kind.code is null
        or account_code like '%.%' and not exists (
            select from own_account o where o.cooperative_id = cooperative and o.code = account_code)
    then
        return query select 'unknown-account', null::bigint;
        return;
    elsif not account_is_held(account_code, (moment at time zone head.zone)::date) then
        return query select 'account-not-held', null::bigint;
        return;
    elsif kind.of_member <> (member <> nobody) then
        return query select 'account-of-members', null::bigint;
        return;
    elsif member <> nobody and not exists (
        select from member m where m.cooperative_id = cooperative and m.id = member and m.status = 'ACTIVE')
    then
        return query select 'unknown-member', null::bigint;
        return;
    end if;
    select b.balance_sen - coalesce(b.floor_sen, 0) - held_sen(cooperative, account_code, member, source, moment) into free
      from balance b
     where b.cooperative_id = cooperative and b.account = account_code and b.member_id = member
       and b.source_of_funds = source;
    if amount > coalesce(free, 0) then
        return query select 'below-floor', coalesce(free, 0);
        return;
    end if;
    insert into hold (cooperative_id, id, account, member_id, source_of_funds, amount_sen, reason, reserved_at, expires_at)
    values (cooperative, hold_id, account_code, member, source, amount, why, moment, until);
    return query select null::text, free - amount;
end
$$;
