-- A receipt for money that came before anybody knew whose it was: it is given when the money is assigned, to the member it
-- was assigned to. Returned money is no receipt.

create table receipt_source (
    account     text collate "C" not null constraint receipt_source_account_known references account,
    valid_from  date not null default '2024-01-16',
    valid_until date,
    constraint receipt_source_pk primary key (account, valid_from),
    constraint receipt_source_validity_ordered check (valid_until is null or valid_until >= valid_from)
);
comment on table receipt_source is 'Accounts on which money waits until somebody knows whose it is: what leaves them for a receipted kind of entry is money received. Effective-dated.';
insert into receipt_source (account) values ('217');
grant select on receipt_source to ${runtime};

create or replace function number_receipts(cooperative uuid, most integer) returns boolean
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
                   sum(p.amount_sen) filter (
                       where p.amount_sen > 0 and (m.account is not null or s.account is not null)) as amount,
                   (array_agg(p.member_id order by p.line) filter (where p.member_id is not null))[1] as member_id
              from journal_entry e
              join receipt_kind k
                on k.kind = e.kind and e.effective_date between k.valid_from and coalesce(k.valid_until, e.effective_date)
              join posting p on p.cooperative_id = e.cooperative_id and p.entry_number = e.number
              left join statement_account m
                on m.statement = 'CASH_FLOW' and m.line = 'CASH' and m.account = split_part(p.account, '.', 1)
               and e.effective_date between m.valid_from and coalesce(m.valid_until, e.effective_date)
              left join receipt_source s
                on s.account = split_part(p.account, '.', 1)
               and e.effective_date between s.valid_from and coalesce(s.valid_until, e.effective_date)
             where e.cooperative_id = cooperative and e.number > first and e.number <= until
             group by e.number, e.effective_date, k.purpose) r
     where r.amount > 0;
    update receipt_series s set reached = until where s.cooperative_id = cooperative;
    return until < final;
end
$$;
