-- Three ways to pay from outside: a virtual account, a QR code (QRIS), a transfer to the cooperative's account. An order says
-- which; the bank is asked to open and close what it has to know, outside of every transaction; where no bank is asked, what
-- was agreed with it by hand stands. What comes to a place of the cooperative without naming an order is matched by its
-- amount, when exactly one open order is of it.

alter table payment_order
    add column channel text collate "C" not null default 'VIRTUAL_ACCOUNT' constraint payment_order_channel_known
        check (channel in ('VIRTUAL_ACCOUNT', 'QRIS', 'TRANSFER')),
    add column payable_sen bigint,
    add column bank_status text collate "C" not null default 'BY_HAND' constraint payment_order_bank_status_known
        check (bank_status in ('BY_HAND', 'ASKED', 'OPEN', 'CHANGE_ASKED', 'STATUS_ASKED', 'REFUSED', 'CLOSE_ASKED', 'CLOSED')),
    add column bank_code text collate "C",
    add column bank_reference text collate "C",
    add column qr_content text collate "C",
    add column bank_due timestamptz,
    add column bank_attempts integer not null default 0,
    add column cancelled_at timestamptz;
update payment_order set payable_sen = amount_sen;
alter table payment_order
    alter column payable_sen set not null,
    add constraint payment_order_payable_enough check (payable_sen >= amount_sen),
    add constraint payment_order_bank_due check (
        (bank_due is not null) = (bank_status in ('ASKED', 'CHANGE_ASKED', 'STATUS_ASKED', 'CLOSE_ASKED')));
comment on column payment_order.virtual_account is 'The virtual account; of another channel the reference that names the order.';
comment on column payment_order.payable_sen is 'What is to be paid: of a transfer some rupiah more than asked for, by which it is known.';
comment on column payment_order.bank_status is 'What the bank knows of it; BY_HAND where no bank is asked.';
comment on column payment_order.bank_code is 'With which code of SNAP the bank refused it.';
create index payment_order_bank_due on payment_order (bank_due) where bank_due is not null;
create index payment_order_payable on payment_order (cooperative_id, payable_sen)
    where channel = 'TRANSFER' and notification_id is null;
create index payment_order_code_open on payment_order (expires_at)
    where channel = 'QRIS' and bank_status = 'OPEN' and notification_id is null;
grant update (bank_status, bank_code, bank_reference, qr_content, bank_due, bank_attempts, cancelled_at, expires_at)
    on payment_order to ${runtime};

alter table payment_notification
    add column channel text collate "C" not null default 'VIRTUAL_ACCOUNT' constraint payment_notification_channel_known
        check (channel in ('VIRTUAL_ACCOUNT', 'QRIS', 'TRANSFER'));
comment on column payment_notification.virtual_account is 'Where it came into: the virtual account, or the reference that it names; empty when it names none.';

create table payment_unique_amount (
    valid_from date    not null constraint payment_unique_amount_pk primary key,
    most       integer not null constraint payment_unique_amount_bounded check (most between 1 and 9999)
);
comment on table payment_unique_amount is 'How many rupiah at most are added to a transfer, so that it is known by its amount (kode unik); effective-dated, a habit of the trade that no regulation knows. It holds before its first day too.';
insert into payment_unique_amount (valid_from, most) values ('2025-01-01', 999);
grant select on payment_unique_amount to ${runtime};

create table payment_place (
    cooperative_id uuid        not null constraint payment_place_book_known references book,
    kind           text collate "C" not null constraint payment_place_kind_known check (kind in ('STATIC_QR', 'ACCOUNT')),
    address_index  bytea       not null constraint payment_place_address_digest check (length(address_index) = 32),
    shown          text collate "C" not null,
    qr_content     text collate "C",
    person         text collate "C" not null,
    stated_at      timestamptz not null,
    constraint payment_place_pk primary key (cooperative_id, kind),
    constraint payment_place_address_unique unique (kind, address_index),
    constraint payment_place_qr_content check ((kind = 'STATIC_QR') = (qr_content is not null))
);
comment on table payment_place is 'Where money reaches a cooperative without an order: the QR code on its counter, and its account. Numbers are kept as keyed digests.';
comment on column payment_place.shown is 'The number with all but its last digits hidden, or the name in the code.';
alter table payment_place enable row level security;
create policy payment_place_within_reach on payment_place using (
    scope_everything() or cooperative_id = any (scope_tenants())
    or exists (
        select from member m
         where m.cooperative_id = payment_place.cooperative_id and m.person = scope_person()));
grant select, insert on payment_place to ${runtime};
grant update (address_index, shown, qr_content, person, stated_at) on payment_place to ${runtime};

-- Stores an order and gives it its number: of the provider, of the cooperative, of the order; or, for another channel, its
-- letter in place of the provider's. A transfer gets the smallest sum that no other open transfer of the cooperative has,
-- but for simpanan pokok, which is paid in the amount agreed. Null when all sums are taken. Whoever asks has been asked for
-- his reach.
drop function open_payment_order(uuid, uuid, uuid, text, bigint, text, timestamptz, timestamptz);
create function open_payment_order(
    cooperative uuid, order_id uuid, member uuid, savings text, amount bigint, way text, prefix text, by_bank boolean,
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
    insert into payment_order (cooperative_id, id, member_id, kind, amount_sen, payable_sen, channel, virtual_account,
                               ordered_at, expires_at, bank_status, bank_due)
    values (cooperative, order_id, member, savings, amount, payable, way, account, moment, expiry,
            case when by_bank then 'ASKED' else 'BY_HAND' end, case when by_bank then moment end);
    return account;
end
$$;
revoke all on function open_payment_order from public;
grant execute on function open_payment_order to ${runtime};

-- Stores what a bank tells, once; says when it was known, or what contradicts what was told before.
drop function take_payment(uuid, text, text, date, bytea, text, text, text, bigint, timestamptz, timestamptz);
create function take_payment(
    notification uuid, way text, bank text, external text, external_date date, body_digest bytea, reference text,
    account text, prefix text, place bytea, amount bigint, paid timestamptz, moment timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    payee uuid;
    known payment_notification;
begin
    select p.cooperative_id into payee
      from payment_payee p
     where p.serial = case when account ~ ('^' || prefix || '[0-9]{16}$')
                           then substr(account, length(prefix) + 1, 8)::bigint end;
    -- A transfer comes to an account of somebody, whatever it names; a code on a counter names nothing.
    if way = 'TRANSFER' or way = 'QRIS' and payee is null then
        select p.cooperative_id into payee
          from payment_place p
         where p.kind = case way when 'QRIS' then 'STATIC_QR' else 'ACCOUNT' end and p.address_index = place;
        insert into payment_payee (cooperative_id)
        select payee where payee is not null
                       and not exists (select from payment_payee p where p.cooperative_id = payee)
            on conflict do nothing;
    end if;
    if payee is null then
        return 'unknown-account';
    end if;
    insert into payment_call (partner, external_id, day, digest) values (bank, external, external_date, body_digest)
        on conflict do nothing;
    if not found then
        return (select case when c.digest = body_digest then 'known' else 'external-id-reused' end
                  from payment_call c
                 where c.partner = bank and c.external_id = external and c.day = external_date);
    end if;
    insert into payment_notification (
        id, cooperative_id, channel, partner, payment_reference, virtual_account, amount_sen, paid_at, received_at, due_at)
    values (notification, payee, way, bank, reference, account, amount, paid, moment, moment)
        on conflict do nothing;
    if found then
        return 'stored';
    end if;
    select * into known from payment_notification n where n.partner = bank and n.payment_reference = reference;
    return case when known.cooperative_id = payee and known.channel = way and known.virtual_account = account
                     and known.amount_sen = amount then 'known'
                else 'payment-contradicted' end;
end
$$;
revoke all on function take_payment from public;
grant execute on function take_payment to ${runtime};

-- Whether another cooperative receives there; the caller does not see whose it is.
create function place_is_taken(cooperative uuid, what text, address bytea) returns boolean
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select exists (
        select from payment_place p
         where p.kind = what and p.address_index = address and p.cooperative_id <> cooperative)
$$;
revoke all on function place_is_taken from public;
grant execute on function place_is_taken to ${runtime};
