-- Whoever was approved pays his simpanan pokok as members pay: by virtual account, QR code or transfer. He becomes a member in
-- the transaction that receives it, when all of it came; until then the order is of his application.

alter table payment_order
    alter column member_id drop not null,
    add column application_id uuid,
    add constraint payment_order_application_known foreign key (cooperative_id, application_id) references membership_application,
    add constraint payment_order_of_somebody check (member_id is not null or application_id is not null),
    add constraint payment_order_of_applicant check (application_id is null or kind = 'PRINCIPAL');
comment on column payment_order.application_id is 'Of whom it was asked while he had only applied; member_id is null until he has paid.';
create index payment_order_application on payment_order (cooperative_id, application_id) where application_id is not null;
grant update (member_id) on payment_order to ${runtime};

-- Who applied sees his application, and what he was asked to pay for it.
drop policy membership_application_within_reach on membership_application;
create policy membership_application_within_reach on membership_application using (
    scope_everything() or cooperative_id = any (scope_tenants()) or person = scope_person());

drop policy payment_order_within_reach on payment_order;
create policy payment_order_within_reach on payment_order using (
    scope_everything()
    or cooperative_id = any (scope_tenants())
    or exists (
        select from member m
         where m.cooperative_id = payment_order.cooperative_id and m.id = payment_order.member_id
           and m.person = scope_person())
    or exists (
        select from membership_application a
         where a.cooperative_id = payment_order.cooperative_id and a.id = payment_order.application_id
           and a.person = scope_person()));

create or replace function offices_of(somebody text, moment timestamptz) returns table (cooperative uuid, office text)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select o.cooperative_id, o.office
      from officer o
      join book b on b.cooperative_id = o.cooperative_id
     cross join lateral (select (moment at time zone b.zone)::date as today) d
     where o.person = somebody
       and d.today between o.term_from and o.term_until
       and (o.ended_on is null or d.today < o.ended_on)
    union
    select m.cooperative_id, 'member'
      from member m
     where m.person = somebody and m.status = 'ACTIVE'
    union
    select a.cooperative_id, 'applicant'
      from membership_application a
     where a.person = somebody and a.status in ('SUBMITTED', 'APPROVED')
$$;
create index membership_application_person on membership_application (person) where status in ('SUBMITTED', 'APPROVED');

-- What an applicant has to know of the book that he does not see yet. Whoever asks has been asked for his application.
create function admission_terms(cooperative uuid) returns table (principal_sen bigint, frozen boolean)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select b.principal_sen, b.frozen is not null from book b where b.cooperative_id = cooperative
$$;
revoke all on function admission_terms from public;
grant execute on function admission_terms to ${runtime};

-- Stores an order and gives it its number; it differs in whom it may be of.
drop function open_payment_order;
create function open_payment_order(
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
    if way = 'TRANSFER' and savings <> 'PRINCIPAL' then
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
revoke all on function open_payment_order from public;
grant execute on function open_payment_order to ${runtime};
