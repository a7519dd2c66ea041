-- The end of the teller's day: cash is counted by notes and coins, held against the books, and what differs is posted once
-- the treasurer confirms it.

create table denomination (
    value_sen   bigint not null constraint denomination_value_positive check (value_sen > 0),
    valid_from  date   not null default '2024-01-16',
    valid_until date,
    constraint denomination_pk primary key (value_sen, valid_from),
    constraint denomination_validity_ordered check (valid_until is null or valid_until >= valid_from)
);
comment on table denomination is 'Values of notes and coins that are legal tender, effective-dated.';
insert into denomination (value_sen)
select 100 * rupiah
  from unnest('{100000,75000,50000,20000,10000,5000,2000,1000,500,200,100,50}'::bigint[]) as rupiah;
grant select on denomination to ${runtime};

insert into teller_form_account (form, leg, account) values ('CASH_DIFFERENCE', 'COUNTER', '561');

create table entry_kind (
    kind text collate "C" not null constraint entry_kind_pk primary key,
    name text not null
);
comment on table entry_kind is 'What people call the kinds of entries that move money.';
insert into entry_kind (kind, name) values
    ('founding-capital-paid', 'Modal pendirian'),
    ('tranche-received', 'Pencairan pinjaman'),
    ('grant-received', 'Hibah'),
    ('opening-balances', 'Saldo awal pembukuan'),
    ('savings-received', 'Setoran simpanan'),
    ('savings-withdrawn', 'Penarikan simpanan'),
    ('membership-refunded', 'Pengembalian simpanan anggota keluar'),
    ('general-entry', 'Jurnal umum'),
    ('reversal', 'Jurnal pembalik'),
    ('sale', 'Penjualan'),
    ('purchase', 'Pembelian'),
    ('expense', 'Biaya'),
    ('cash-transfer', 'Setor dan tarik tunai'),
    ('unit-capital', 'Modal unit usaha'),
    ('unit-capital-return', 'Pengembalian modal unit usaha'),
    ('unit-profit', 'Hasil unit usaha'),
    ('agent-fee', 'Jasa keagenan'),
    ('third-party-loan', 'Pinjaman pihak ketiga'),
    ('third-party-loan-repayment', 'Pengembalian pinjaman pihak ketiga'),
    ('cash-difference', 'Selisih kas');
grant select on entry_kind to ${runtime};

create table cash_count (
    cooperative_id uuid        not null constraint cash_count_book_known references book,
    id             uuid        not null,
    place          text collate "C" not null,
    day            date        not null,
    counted_sen    bigint      not null constraint cash_count_not_negative check (counted_sen >= 0),
    book_sen       bigint      not null,
    counted_by     text collate "C" not null,
    counted_as     text collate "C" not null
        constraint cash_count_office_known check (counted_as in ('teller', 'treasurer')),
    counted_at     timestamptz not null,
    confirmed_by   text collate "C",
    confirmed_at   timestamptz,
    reason         text,
    entry_number   bigint,
    constraint cash_count_pk primary key (cooperative_id, id),
    constraint cash_count_by_another check (confirmed_by <> counted_by or counted_as <> 'teller'),
    constraint cash_count_confirmed_with_time check ((confirmed_by is null) = (confirmed_at is null)),
    constraint cash_count_difference_explained check (
        confirmed_by is null or (counted_sen <> book_sen) = (entry_number is not null)
            and (counted_sen = book_sen or reason is not null))
);
comment on table cash_count is 'What was found in a cash box at the end of a day, what the books said then, and who confirmed it.';
comment on column cash_count.book_sen is 'The balance of the place on that day, as the book knew it when it was counted.';
comment on column cash_count.entry_number is 'The entry of the difference.';
create index receipt_day_index on receipt (cooperative_id, received_on);
create index cash_count_day_index on cash_count (cooperative_id, day, place, counted_at);

create table cash_count_line (
    cooperative_id uuid   not null,
    count_id       uuid   not null,
    value_sen      bigint not null,
    pieces         bigint not null constraint cash_count_line_pieces_positive check (pieces > 0),
    constraint cash_count_line_pk primary key (cooperative_id, count_id, value_sen),
    constraint cash_count_line_count_known foreign key (cooperative_id, count_id) references cash_count
);
comment on table cash_count_line is 'How many notes and coins of each value. Never changed.';

alter table cash_count enable row level security;
create policy cash_count_within_reach on cash_count using (
    scope_everything() or cooperative_id = any (scope_tenants()));
alter table cash_count_line enable row level security;
create policy cash_count_line_within_reach on cash_count_line using (
    scope_everything() or cooperative_id = any (scope_tenants()));
grant select, insert on cash_count, cash_count_line to ${runtime};
grant update (confirmed_by, confirmed_at, reason, entry_number) on cash_count to ${runtime};
