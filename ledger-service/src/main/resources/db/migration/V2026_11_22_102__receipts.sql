-- Receipts (kuitansi) of money that came in, numbered by cooperative and year without a gap. An entry's number follows from
-- its place in the journal alone, so it is given when somebody first asks, and posting knows nothing of it.

create table receipt_kind (
    kind        text collate "C" not null,
    purpose     text not null,
    valid_from  date not null default '2024-01-16',
    valid_until date,
    constraint receipt_kind_pk primary key (kind, valid_from),
    constraint receipt_kind_validity_ordered check (valid_until is null or valid_until >= valid_from)
);
comment on table receipt_kind is 'Kinds of entries that are receipted where they bring money in, and what a receipt says they are for; by the business date.';
insert into receipt_kind (kind, purpose) values
    ('savings-received', 'Setoran simpanan'),
    ('sale', 'Penjualan'),
    ('unit-capital-return', 'Pengembalian modal unit usaha'),
    ('unit-profit', 'Hasil unit usaha'),
    ('agent-fee', 'Jasa keagenan'),
    ('third-party-loan', 'Pinjaman pihak ketiga');

create table receipt_series (
    cooperative_id uuid   not null constraint receipt_series_pk primary key
        constraint receipt_series_book_known references book,
    reached        bigint not null default 0
);
comment on table receipt_series is 'Up to which entry the receipts of a cooperative have their numbers; its lock is the lock of the series.';

create table receipt (
    cooperative_id uuid    not null,
    year           integer not null,
    number         bigint  not null,
    entry_number   bigint  not null,
    received_on    date    not null,
    amount_sen     bigint  not null constraint receipt_amount_positive check (amount_sen > 0),
    purpose        text    not null,
    member_id      uuid,
    token          uuid    not null default gen_random_uuid(),
    constraint receipt_pk primary key (cooperative_id, year, number),
    constraint receipt_entry_unique unique (cooperative_id, entry_number),
    constraint receipt_token_unique unique (token)
);
comment on table receipt is 'Money that came in, numbered. A receipt whose entry was undone keeps its number and is void. Never changed.';
comment on column receipt.year is 'That of the business date.';
comment on column receipt.token is 'By which anybody finds it who holds the paper; 122 random bits.';

alter table receipt enable row level security;
create policy receipt_within_reach on receipt using (
    scope_everything()
    or cooperative_id = any (scope_tenants())
    or exists (
        select from member m
         where m.cooperative_id = receipt.cooperative_id and m.id = receipt.member_id and m.person = scope_person()));
grant select on receipt, receipt_kind to ${runtime};

-- Numbers the receipts among the next entries of a book, in their order; returns whether more are left. Entries of a book
-- commit in the order of their numbers, so what is committed up to the last has no hole into which another could come.
create function number_receipts(cooperative uuid, most integer) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public
    set enable_seqscan = off
as $$
declare
    first bigint;
    final bigint;
    until bigint;
begin
    select last_entry_number into final from book where cooperative_id = cooperative;
    if exists (select from receipt_series s where s.cooperative_id = cooperative and s.reached >= final) then
        return false;
    end if;
    insert into receipt_series (cooperative_id) values (cooperative) on conflict do nothing;
    select s.reached into first from receipt_series s where s.cooperative_id = cooperative for update;
    select last_entry_number into final from book where cooperative_id = cooperative;
    until := least(final, first + least(most, 5000));
    insert into receipt (cooperative_id, year, number, entry_number, received_on, amount_sen, purpose, member_id)
    select cooperative, r.year,
           coalesce((select max(t.number) from receipt t where t.cooperative_id = cooperative and t.year = r.year), 0)
               + row_number() over (partition by r.year order by r.number),
           r.number, r.effective_date, r.amount, r.purpose, r.member_id
      from (select e.number, e.effective_date, extract(year from e.effective_date)::integer as year, k.purpose,
                   sum(p.amount_sen) filter (where p.amount_sen > 0 and m.account is not null) as amount,
                   (array_agg(p.member_id order by p.line) filter (where p.member_id is not null))[1] as member_id
              from journal_entry e
              join receipt_kind k
                on k.kind = e.kind and e.effective_date between k.valid_from and coalesce(k.valid_until, e.effective_date)
              join posting p on p.cooperative_id = e.cooperative_id and p.entry_number = e.number
              left join statement_account m
                on m.statement = 'CASH_FLOW' and m.line = 'CASH' and m.account = split_part(p.account, '.', 1)
               and e.effective_date between m.valid_from and coalesce(m.valid_until, e.effective_date)
             where e.cooperative_id = cooperative and e.number > first and e.number <= until
             group by e.number, e.effective_date, k.purpose) r
     where r.amount > 0;
    update receipt_series s set reached = until where s.cooperative_id = cooperative;
    return until < final;
end
$$;
comment on function number_receipts is 'Gives the next receipts of a book their numbers.';
revoke all on function number_receipts from public;
grant execute on function number_receipts to ${runtime};

-- What everybody may know who holds a receipt.
create function receipt_of_token(sought uuid)
    returns table (year integer, number bigint, cooperative text, received_on date, amount_sen bigint, voided boolean)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select r.year, r.number, b.name, r.received_on, r.amount_sen,
           exists (select from journal_entry o
                    where o.cooperative_id = r.cooperative_id and o.reverses = r.entry_number)
      from receipt r
      join book b on b.cooperative_id = r.cooperative_id
     where r.token = sought
$$;
revoke all on function receipt_of_token from public;
grant execute on function receipt_of_token to ${runtime};
