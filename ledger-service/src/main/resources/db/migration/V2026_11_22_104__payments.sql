-- Payments from outside: what members are asked to pay into a virtual account, and what a bank says was paid. A notification
-- is stored before anything else, once, and posted once; money of nobody knows whom lies on an account of its own until the
-- treasurer assigns it, or returns it with a second pair of eyes.

insert into teller_form_account (form, leg, account) values ('UNIDENTIFIED_PAYMENT', 'COUNTER', '217');
insert into entry_kind (kind, name) values
    ('payment-unidentified', 'Pembayaran belum dikenali'),
    ('payment-returned', 'Pengembalian pembayaran');

create table payment_payee (
    cooperative_id uuid   not null constraint payment_payee_pk primary key
        constraint payment_payee_book_known references book,
    serial         bigint not null generated always as identity (maxvalue 99999999)
        constraint payment_payee_serial_unique unique,
    last_order     bigint not null default 0
        constraint payment_payee_orders_bounded check (last_order between 0 and 99999999)
);
comment on table payment_payee is 'The number of a cooperative in its virtual accounts, and how many it has given.';

create table payment_order (
    cooperative_id  uuid        not null,
    id              uuid        not null,
    member_id       uuid        not null,
    kind            text collate "C" not null
        constraint payment_order_kind_known check (kind in ('PRINCIPAL', 'MANDATORY', 'VOLUNTARY')),
    amount_sen      bigint      not null constraint payment_order_amount_positive check (amount_sen > 0),
    virtual_account text collate "C" not null,
    ordered_at      timestamptz not null,
    expires_at      timestamptz not null,
    notification_id uuid,
    constraint payment_order_pk primary key (cooperative_id, id),
    constraint payment_order_account_unique unique (virtual_account),
    constraint payment_order_member_known foreign key (cooperative_id, member_id) references member
);
comment on table payment_order is 'What a member is asked to pay, and the virtual account that is good for it alone.';
comment on column payment_order.notification_id is 'The payment that settled it.';

create table payment_notification (
    id                uuid        not null constraint payment_notification_pk primary key,
    cooperative_id    uuid        not null constraint payment_notification_payee_known references payment_payee,
    partner           text collate "C" not null,
    payment_reference text collate "C" not null,
    virtual_account   text collate "C" not null,
    amount_sen        bigint      not null constraint payment_notification_amount_positive check (amount_sen > 0),
    paid_at           timestamptz not null,
    received_at       timestamptz not null,
    status            text collate "C" not null default 'RECEIVED' constraint payment_notification_status_known
        check (status in ('RECEIVED', 'MATCHED', 'UNMATCHED', 'ASSIGNED', 'RETURN_ASKED', 'RETURNED')),
    due_at            timestamptz not null,
    attempts          integer     not null default 0,
    reason            text collate "C",
    entry_number      bigint,
    settling_number   bigint,
    return_asked_by   text collate "C",
    return_reason     text,
    settled_by        text collate "C",
    constraint payment_notification_reference_unique unique (partner, payment_reference),
    constraint payment_notification_posted check ((status = 'RECEIVED') = (entry_number is null)),
    constraint payment_notification_settled check ((status in ('ASSIGNED', 'RETURNED')) = (settling_number is not null)),
    constraint payment_notification_returned_by_two check (status <> 'RETURNED' or settled_by <> return_asked_by)
);
comment on table payment_notification is 'What a bank told of a payment, and what became of it. No payment is stored twice, under whatever number the bank tells it.';
comment on column payment_notification.paid_at is 'When the bank took the money, whichever day it counts for in the book.';
comment on column payment_notification.reason is 'Why it was not matched.';
comment on column payment_notification.entry_number is 'The entry with which the money came.';
comment on column payment_notification.settling_number is 'The entry that assigned or returned it.';
create index payment_notification_due on payment_notification (due_at) where status = 'RECEIVED';
create index payment_notification_work on payment_notification (cooperative_id, id)
    where status in ('UNMATCHED', 'RETURN_ASKED');

create table payment_call (
    partner     text collate "C" not null,
    external_id text collate "C" not null,
    day         date  not null,
    digest      bytea not null,
    constraint payment_call_pk primary key (partner, external_id, day)
);
comment on table payment_call is 'The calls of banks that were answered with a yes: a number is used once a day, or for the same words again.';

alter table payment_call enable row level security;
create policy payment_call_of_the_service on payment_call using (scope_everything());
alter table payment_payee enable row level security;
create policy payment_payee_of_the_service on payment_payee using (scope_everything());
alter table payment_order enable row level security;
create policy payment_order_within_reach on payment_order using (
    scope_everything()
    or cooperative_id = any (scope_tenants())
    or exists (
        select from member m
         where m.cooperative_id = payment_order.cooperative_id and m.id = payment_order.member_id
           and m.person = scope_person()));
alter table payment_notification enable row level security;
create policy payment_notification_within_reach on payment_notification using (
    scope_everything() or cooperative_id = any (scope_tenants()));
grant select on payment_payee, payment_order, payment_notification to ${runtime};
grant update (notification_id) on payment_order to ${runtime};
grant update (status, due_at, attempts, reason, entry_number, settling_number, return_asked_by, return_reason, settled_by)
    on payment_notification to ${runtime};

-- Stores an order and gives it its virtual account: the number of the provider, of the cooperative, of the order. Whoever
-- asks has been asked for his reach.
create function open_payment_order(
    cooperative uuid, order_id uuid, member uuid, savings text, amount bigint, prefix text, moment timestamptz,
    expiry timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    payee payment_payee;
    account text;
begin
    -- A serial number is drawn only for whoever has none: there are no more than a hundred million.
    insert into payment_payee (cooperative_id)
    select cooperative where not exists (select from payment_payee p where p.cooperative_id = open_payment_order.cooperative)
        on conflict do nothing;
    update payment_payee p set last_order = last_order + 1 where p.cooperative_id = cooperative returning * into payee;
    account := prefix || lpad(payee.serial::text, 8, '0') || lpad(payee.last_order::text, 8, '0');
    insert into payment_order (cooperative_id, id, member_id, kind, amount_sen, virtual_account, ordered_at, expires_at)
    values (cooperative, order_id, member, savings, amount, account, moment, expiry);
    return account;
end
$$;
revoke all on function open_payment_order from public;
grant execute on function open_payment_order to ${runtime};

-- Stores what a bank tells, once; says when it was known, or what contradicts what was told before.
create function take_payment(
    notification uuid, bank text, external text, external_date date, body_digest bytea, reference text, account text,
    prefix text, amount bigint, paid timestamptz, moment timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    payee uuid;
    known payment_notification;
begin
    select p.cooperative_id into payee
      from payment_payee p
     where account ~ ('^' || prefix || '[0-9]{16}$') and p.serial = substr(account, length(prefix) + 1, 8)::bigint;
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
        id, cooperative_id, partner, payment_reference, virtual_account, amount_sen, paid_at, received_at, due_at)
    values (notification, payee, bank, reference, account, amount, paid, moment, moment)
        on conflict do nothing;
    if found then
        return 'stored';
    end if;
    select * into known from payment_notification n where n.partner = bank and n.payment_reference = reference;
    return case when known.virtual_account = account and known.amount_sen = amount then 'known'
                else 'payment-contradicted' end;
end
$$;
revoke all on function take_payment from public;
grant execute on function take_payment to ${runtime};
