-- Transfers of applicants are told from one another by their sums, as those of members are; what is more than simpanan pokok
-- is voluntary savings of who becomes a member. A member's own simpanan pokok has to be its very amount.

-- Stores an order and gives it its number; it differs in whose transfers have a sum of their own.
create or replace function open_payment_order(
    cooperative uuid, order_id uuid, member uuid, application uuid, savings text, amount bigint, way text, prefix text, by_bank boolean,
    moment timestamptz, expiry timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    payee payment_payee;
    account text;
    payable bigint := amount;
begin
    -- A serial number is drawn only for whoever has none: there are no more than a hundred million.
    insert into payment_payee (cooperative_id)
    select cooperative where not exists (select from payment_payee p where p.cooperative_id = open_payment_order.cooperative)
        on conflict do nothing;
    update payment_payee p set last_order = last_order + 1 where p.cooperative_id = cooperative returning * into payee;
    account := prefix || lpad(payee.serial::text, 8, '0') || lpad(payee.last_order::text, 8, '0');
    if way = 'TRANSFER' and (savings <> 'PRINCIPAL' or application is not null) then
        select amount + n * 100 into payable
          from generate_series(1, (select u.most from payment_unique_amount u
                                    order by u.valid_from > moment::date,
                                             case when u.valid_from > moment::date then u.valid_from end,
                                             u.valid_from desc
                                    limit 1)) n
         where not exists (
             select from payment_order o
              where o.cooperative_id = cooperative and o.channel = 'TRANSFER' and o.notification_id is null
                and o.cancelled_at is null and o.expires_at > moment and o.payable_sen = amount + n * 100)
         order by n
         limit 1;
        if payable is null then
            return null;
        end if;
    end if;
    insert into payment_order (cooperative_id, id, member_id, application_id, kind, amount_sen, payable_sen, channel, virtual_account,
                               ordered_at, expires_at, bank_status, bank_due)
    values (cooperative, order_id, member, application, savings, amount, payable, way, account, moment, expiry,
            case when by_bank then 'ASKED' else 'BY_HAND' end, case when by_bank then moment end);
    return account;
end
$$;
