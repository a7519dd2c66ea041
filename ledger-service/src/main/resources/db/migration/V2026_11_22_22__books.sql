-- The books of every cooperative: members, journal, balances. Money moves through post_entries (the next
-- migration) and nowhere else: the runtime role may only look at these tables.
-- The keys of what grows lead with the cooperative, so that these tables can be partitioned or distributed by it.

create function zone_of(village_code text) returns text
    language sql immutable parallel safe
    return case
        when left(village_code, 2) in ('51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76')
            then 'Asia/Makassar'
        when left(village_code, 2) in ('81', '82', '91', '92', '93', '94', '95', '96') then 'Asia/Jayapura'
        else 'Asia/Jakarta' end;
comment on function zone_of is 'The time zone of a village; the business date is the date there.';

create table account (
    code         text collate "C" not null constraint account_pk primary key,
    name         text     not null,
    english_name text     not null,
    side         smallint not null constraint account_side_known check (side in (1, -1)),
    floor_sen    bigint,
    of_member    boolean  not null,
    valid_from   date     not null,
    valid_until  date,
    constraint account_validity_ordered check (valid_until is null or valid_until >= valid_from)
);
comment on table account is 'Chart of accounts (SAK EP), the same for every cooperative, effective-dated.';
comment on column account.side is '1: a debit increases it; -1: a credit does.';
comment on column account.floor_sen is 'No balance of this account goes below; none when null.';
comment on column account.of_member is 'Each posting names the member whose account it is.';

insert into account (code, name, english_name, side, floor_sen, of_member, valid_from) values
    ('111', 'Kas', 'Cash on hand', 1, 0, false, '2024-01-16'),
    ('112', 'Bank', 'Bank', 1, 0, false, '2024-01-16'),
    ('113', 'Piutang pinjaman anggota', 'Loans to members', 1, null, true, '2024-01-16'),
    ('1131', 'Piutang usaha', 'Trade receivables', 1, null, false, '2024-01-16'),
    ('1139', 'Penyisihan piutang', 'Allowance for receivables', -1, null, false, '2024-01-16'),
    ('114', 'Persediaan', 'Inventories', 1, null, false, '2024-01-16'),
    ('121', 'Aset tetap', 'Fixed assets', 1, null, false, '2024-01-16'),
    ('129', 'Akumulasi penyusutan', 'Accumulated depreciation', -1, null, false, '2024-01-16'),
    ('211', 'Simpanan sukarela', 'Voluntary savings', -1, 0, true, '2024-01-16'),
    ('212', 'Simpanan berjangka', 'Term savings', -1, 0, true, '2024-01-16'),
    ('213', 'Utang usaha', 'Trade payables', -1, null, false, '2024-01-16'),
    ('214', 'Dana-dana SHU', 'Funds from surplus', -1, null, false, '2024-01-16'),
    ('215', 'Utang pajak', 'Taxes payable', -1, null, false, '2024-01-16'),
    ('216', 'SHU untuk desa', 'Surplus payable to the village', -1, null, false, '2024-01-16'),
    ('221', 'Pinjaman LPDB', 'Loan from LPDB', -1, null, false, '2024-01-16'),
    ('222', 'Pinjaman Himbara', 'Loan from a state bank', -1, null, false, '2024-01-16'),
    ('223', 'Kewajiban penempatan dana desa', 'Placement of village funds', -1, null, false, '2024-01-16'),
    ('311', 'Simpanan pokok', 'Principal savings', -1, 0, true, '2024-01-16'),
    ('321', 'Simpanan wajib', 'Mandatory savings', -1, 0, true, '2024-01-16'),
    ('331', 'Dana cadangan', 'Reserves', -1, null, false, '2024-01-16'),
    ('341', 'Hibah CSR', 'CSR grants', -1, null, false, '2024-01-16'),
    ('342', 'Hibah lain', 'Other grants', -1, null, false, '2024-01-16'),
    ('351', 'SHU berjalan', 'Surplus of the year', -1, null, false, '2024-01-16'),
    ('352', 'SHU belum dibagi', 'Surplus not yet distributed', -1, null, false, '2024-01-16'),
    ('361', 'Modal penyertaan', 'Participating capital', -1, null, false, '2024-01-16'),
    ('411', 'Penjualan kepada anggota', 'Sales to members', -1, null, false, '2024-01-16'),
    ('421', 'Penjualan kepada non-anggota', 'Sales to others', -1, null, false, '2024-01-16'),
    ('431', 'Jasa pinjaman', 'Loan service income', -1, null, false, '2024-01-16'),
    ('511', 'Harga pokok penjualan', 'Cost of sales', 1, null, false, '2024-01-16'),
    ('521', 'Beban kepegawaian', 'Staff costs', 1, null, false, '2024-01-16'),
    ('531', 'Beban administrasi dan umum', 'Administrative costs', 1, null, false, '2024-01-16'),
    ('541', 'Beban bunga', 'Interest', 1, null, false, '2024-01-16'),
    ('551', 'Beban penyusutan dan penyisihan', 'Depreciation and allowances', 1, null, false, '2024-01-16');

create table book (
    cooperative_id     uuid   not null constraint book_pk primary key,
    village_code       text collate "C" not null,
    zone               text collate "C" not null generated always as (zone_of(village_code)) stored,
    name               text   not null,
    opened_on          date   not null,
    principal_sen      bigint not null constraint book_principal_not_negative check (principal_sen >= 0),
    mandatory_sen      bigint not null constraint book_mandatory_not_negative check (mandatory_sen >= 0),
    last_member_number bigint not null default 0,
    last_entry_number  bigint not null default 0,
    chain_head         bytea  not null constraint book_chain_head_sha256 check (length(chain_head) = 32),
    frozen             text
) with (fillfactor = 70);
comment on table book is 'One row a cooperative. Its lock is the lock of everything in the book: who posts takes it first, in the order of the ids.';
comment on column book.principal_sen is 'Simpanan pokok agreed, a member, once.';
comment on column book.chain_head is 'The hash of the last entry; of an empty book, the hash of the cooperative''s id.';
comment on column book.frozen is 'Why nothing is posted here any more; null in a book in order.';
create index book_village_index on book (village_code);

create table member (
    cooperative_id uuid    not null constraint member_book_known references book,
    id             uuid    not null,
    village_code   text collate "C" not null,
    number         bigint  not null,
    person         text collate "C" not null,
    founder        boolean not null,
    admitted_on    date    not null,
    status         text collate "C" not null default 'ACTIVE' constraint member_status_known check (status in ('ACTIVE', 'LEFT')),
    data_key       bytea   not null,
    master_key_id  text    not null,
    sealed_name    bytea   not null,
    sealed_nik     bytea,
    constraint member_pk primary key (cooperative_id, id),
    constraint member_number_unique unique (cooperative_id, number),
    constraint member_person_unique unique (cooperative_id, person)
);
comment on table member is 'The book of members. Names and citizens'' numbers are sealed; to destroy the data key is to erase them.';
create index member_person_index on member (person);

create table journal_entry (
    cooperative_id uuid        not null,
    number         bigint      not null,
    id             uuid        not null,
    kind           text collate "C" not null constraint journal_entry_kind_spelt check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    effective_date date        not null,
    booked_at      timestamptz not null,
    reference      text collate "C",
    note           text,
    hash           bytea       not null,
    constraint journal_entry_pk primary key (cooperative_id, number)
);
comment on table journal_entry is 'Facts in the books, numbered from 1 without a gap. Never changed: a mistake is undone by posting its reverse.';
comment on column journal_entry.hash is 'SHA-256 over the hash of the entry before, the number and the digest of what it says.';
comment on column journal_entry.note is 'May name a person, so it stays out of the chain and can be erased.';

create table posting (
    cooperative_id    uuid     not null,
    entry_number      bigint   not null,
    line              smallint not null,
    effective_date    date     not null,
    account           text collate "C" not null,
    member_id         uuid,
    source_of_funds   text collate "C" not null,
    unit_id           uuid,
    amount_sen        bigint   not null constraint posting_amount_nonzero check (amount_sen <> 0),
    balance_after_sen bigint   not null,
    constraint posting_pk primary key (cooperative_id, entry_number, line)
);
comment on table posting is 'The lines of the entries: debits positive, credits negative, zero in sum.';
comment on column posting.balance_after_sen is 'What its balance was after it, so that a passbook costs a page, however old it is.';
create index posting_member_index on posting (cooperative_id, member_id, entry_number, line) where member_id is not null;

create table balance (
    cooperative_id  uuid   not null,
    account         text collate "C" not null,
    member_id       uuid   not null,
    source_of_funds text collate "C" not null,
    balance_sen     bigint not null,
    floor_sen       bigint,
    constraint balance_pk primary key (cooperative_id, account, member_id, source_of_funds),
    constraint balance_above_floor check (balance_sen >= floor_sen or floor_sen is null)
) with (fillfactor = 80);
comment on table balance is 'The fold of the postings, in the account''s own direction. Of no member: the id of zeros.';

create table day_total (
    cooperative_id  uuid    not null,
    effective_date  date    not null,
    account         text collate "C" not null,
    source_of_funds text collate "C" not null,
    debit_sen       numeric not null,
    credit_sen      numeric not null,
    constraint day_total_pk primary key (cooperative_id, effective_date, account, source_of_funds)
) with (fillfactor = 80);
comment on table day_total is 'The fold of the postings by day, so that a statement of any date reads days and not postings.';

create table savings_day (
    cooperative_id uuid    not null,
    effective_date date    not null,
    account        text collate "C" not null,
    receipts       bigint  not null,
    sum_sen        numeric not null,
    unannounced    boolean not null,
    constraint savings_day_pk primary key (cooperative_id, effective_date, account)
) with (fillfactor = 80);
comment on table savings_day is 'What members paid on a day, founding aside; unannounced until the summary of the day has been.';
create index savings_day_unannounced on savings_day (cooperative_id) where unannounced;

create table entry_reference (
    cooperative_id uuid   not null,
    reference      text collate "C" not null,
    entry_number   bigint not null,
    constraint entry_reference_pk primary key (cooperative_id, reference)
);
comment on table entry_reference is 'What an entry was posted for: the same cause is posted once.';

create table capital (
    cooperative_id  uuid   not null,
    entry_number    bigint not null,
    village_code    text collate "C" not null,
    kind            text collate "C" not null constraint capital_kind_known check (kind in ('FOUNDING', 'GRANT', 'LOAN')),
    source_of_funds text collate "C" not null,
    cause_id        uuid,
    donor           text,
    amount_sen      bigint not null,
    received_on     date   not null,
    constraint capital_pk primary key (cooperative_id, entry_number)
);
comment on table capital is 'Capital that came in, with its source, traceable to the donor.';
create index capital_region_index on capital (source_of_funds, village_code, received_on);

-- An entry that does not sum to zero does not commit, whoever writes it.

create function entry_is_balanced() returns trigger
    language plpgsql set search_path = pg_catalog, public
as $$
declare
    lines integer;
    total numeric;
begin
    select count(*), sum(amount_sen) into lines, total
      from posting
     where cooperative_id = new.cooperative_id and entry_number = new.number;
    if lines < 2 or total <> 0 then
        raise exception 'entry % of % has % lines and sums to %', new.number, new.cooperative_id, lines, total
            using errcode = 'check_violation', constraint = 'journal_entry_balanced';
    end if;
    return null;
end
$$;
create constraint trigger journal_entry_balanced after insert on journal_entry
    deferrable initially deferred for each row execute function entry_is_balanced();

-- Postings come with their entry, in one statement. Whoever adds to an entry that stands already unbalances it.
create function postings_are_balanced() returns trigger
    language plpgsql set search_path = pg_catalog, public
as $$
begin
    if exists (select from added a group by a.cooperative_id, a.entry_number having sum(a.amount_sen) <> 0)
        or exists (
            select from (select distinct cooperative_id, entry_number from added) a
             where not exists (
                 select from journal_entry e
                  where e.cooperative_id = a.cooperative_id and e.number = a.entry_number))
    then
        raise exception 'postings do not sum to zero or belong to no entry'
            using errcode = 'check_violation', constraint = 'posting_balanced';
    end if;
    return null;
end
$$;
create trigger posting_balanced after insert on posting referencing new table as added
    for each statement execute function postings_are_balanced();

create function journal_is_kept() returns trigger
    language plpgsql set search_path = pg_catalog, public
as $$
begin
    raise exception 'the journal is never changed: post the reverse' using errcode = 'insufficient_privilege';
end
$$;
create trigger journal_entry_kept before update or delete on journal_entry
    for each statement execute function journal_is_kept();
create trigger posting_kept before update or delete on posting
    for each statement execute function journal_is_kept();

-- What a caller may see. A person sees what is about himself as a member.

alter table book enable row level security;
create policy book_within_reach on book using (
    scope_sees(cooperative_id, village_code)
    or scope_person() is not null and exists (
        select from member m where m.cooperative_id = book.cooperative_id and m.person = scope_person()));

alter table member enable row level security;
create policy member_within_reach on member for select using (
    scope_sees(cooperative_id, village_code) or person = scope_person());
create policy member_admitted on member for insert with check (scope_sees(cooperative_id, village_code));

alter table posting enable row level security;
create policy posting_within_reach on posting using (
    scope_everything()
    or cooperative_id = any (scope_tenants())
    or exists (
        select from member m
         where m.cooperative_id = posting.cooperative_id and m.id = posting.member_id and m.person = scope_person()));

alter table journal_entry enable row level security;
create policy journal_entry_within_reach on journal_entry using (
    scope_everything()
    or cooperative_id = any (scope_tenants())
    or exists (
        select from posting p
         where p.cooperative_id = journal_entry.cooperative_id and p.entry_number = journal_entry.number));

alter table balance enable row level security;
create policy balance_within_reach on balance using (
    scope_everything()
    or cooperative_id = any (scope_tenants())
    or exists (
        select from member m
         where m.cooperative_id = balance.cooperative_id and m.id = balance.member_id and m.person = scope_person()));

alter table entry_reference enable row level security;
create policy entry_reference_within_reach on entry_reference using (
    scope_everything() or cooperative_id = any (scope_tenants()));

alter table day_total enable row level security;
create policy day_total_within_reach on day_total using (
    exists (select from book b where b.cooperative_id = day_total.cooperative_id));

alter table savings_day enable row level security;
create policy savings_day_within_reach on savings_day using (
    exists (select from book b where b.cooperative_id = savings_day.cooperative_id));

alter table capital enable row level security;
create policy capital_within_reach on capital using (scope_sees(cooperative_id, village_code));

grant select on account, book, journal_entry, posting, balance, day_total, savings_day, entry_reference, capital
    to ${runtime};
grant select, insert on member to ${runtime};
