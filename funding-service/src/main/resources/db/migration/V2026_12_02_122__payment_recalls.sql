-- What a bank may have heard of and is not to be paid any more is given up by two, once the bank says that it never heard of it.

alter table payment_order add column unheard_at timestamptz;
comment on column payment_order.unheard_at is
    'When the bank last said that it has never heard of the order, and it was not told since.';
grant update (unheard_at) on payment_order to ${runtime};

create table payment_recall (
    id              uuid        not null constraint payment_recall_pk primary key,
    order_id        uuid        not null constraint payment_recall_order_fk references payment_order,
    reason          text        not null,
    bank_letter     text,
    status          text        not null constraint payment_recall_status_known check (status in ('PROPOSED', 'CONFIRMED', 'DISMISSED')),
    proposed_by     text        not null,
    proposed_person text        not null,
    proposed_at     timestamptz not null,
    decided_by      text,
    decided_person  text,
    decided_at      timestamptz,
    constraint payment_recall_decided_whole check (
        (status = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_person is null)
        and (decided_by is null) = (decided_at is null)),
    constraint payment_recall_by_two check (proposed_by <> decided_by and proposed_person <> decided_person)
);
comment on table payment_recall is 'Orders that were sent and are given up: proposed by one treasurer, decided by another.';
create unique index payment_recall_one_open on payment_recall (order_id) where status = 'PROPOSED';
create index payment_recall_order_index on payment_recall (order_id, id);
alter table payment_recall enable row level security;
create policy payment_recall_within_reach on payment_recall
    using (exists (select from payment_order o where o.id = order_id));
grant select, insert on payment_recall to ${runtime};
grant update (status, decided_by, decided_person, decided_at) on payment_recall to ${runtime};
