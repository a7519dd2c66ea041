-- Fills the ledger with books as they stand after five years, set by set, without the posting statement: what is measured is
-- how they are read. Copies of one book, each with its officers, members, entries, balances, totals of days and blocks; the chain is
-- that of numbers alone and verifies nowhere. One call makes one book; whoever wants ten million postings calls it often.
create or replace function bench.large_book(model uuid, nr integer, members integer, entries integer) returns uuid
    language plpgsql
as $$
declare
    own   constant uuid := md5(model::text || ' ' || nr)::uuid;
    first constant date := '2021-01-01';
    last  constant date := '2025-12-31';
begin
    insert into book (cooperative_id, village_code, name, opened_on, principal_sen, mandatory_sen, last_member_number,
                      last_entry_number, chain_head, last_booked_at)
    select own, village_code, name || ' ' || nr, first, principal_sen, mandatory_sen, members, entries, chain_head,
           last::timestamptz
      from book where cooperative_id = model;

    insert into member (cooperative_id, id, village_code, number, person, founder, admitted_on, data_key, master_key_id,
                        sealed_name)
    select own, md5(own::text || n)::uuid, m.village_code, n, md5(own::text || n), false, first, m.data_key,
           m.master_key_id, m.sealed_name
      from member m cross join generate_series(1, members) n
     where m.cooperative_id = model and m.number = 1;

    -- Entry n is a receipt of member n mod members: of wajib, two of five times of sukarela, each hundredth a sale.
    insert into journal_entry (cooperative_id, number, id, kind, effective_date, booked_at, hash)
    select own, n, md5(own::text || 'e' || n)::uuid,
           case when n % 100 = 0 then 'teller-entry' else 'savings-received' end,
           first + (n::bigint * (last - first) / entries)::integer,
           first + (n::bigint * (last - first) / entries)::integer + time '08:00' + n * interval '1 microsecond',
           sha256(int8send(n))
      from generate_series(1, entries) n;

    insert into posting (cooperative_id, entry_number, line, effective_date, account, member_id, source_of_funds, amount_sen,
                         balance_after_sen, party)
    select own, n, l.line, first + (n::bigint * (last - first) / entries)::integer, l.account,
           case when l.of_member then md5(own::text || n % members + 1)::uuid end, 'OWN', l.amount,
           case when l.of_member then 2000000 * (1 + n / members) else 2000000 * n::bigint end, l.party
      from generate_series(1, entries) n
     cross join lateral (
           values (1, '111', false, 2000000, null),
                  (2, case when n % 100 = 0 then '411' when n % 5 < 2 then '211' else '321' end, n % 100 <> 0, -2000000,
                   case when n % 100 = 0 then 'MEMBER' end)) as l (line, account, of_member, amount, party);

    insert into balance (cooperative_id, account, member_id, source_of_funds, balance_sen, floor_sen)
    select p.cooperative_id, p.account, coalesce(p.member_id, '00000000-0000-0000-0000-000000000000'), 'OWN',
           sum(p.amount_sen * a.side), a.floor_sen
      from posting p
      join account a on a.code = p.account
     where p.cooperative_id = own
     group by 1, 2, 3, a.floor_sen;

    insert into day_total (cooperative_id, effective_date, account, source_of_funds, debit_sen, credit_sen)
    select cooperative_id, effective_date, account, 'OWN', sum(greatest(amount_sen, 0)), sum(greatest(-amount_sen, 0))
      from posting
     where cooperative_id = own
     group by 1, 2, 3;

    insert into officer (cooperative_id, appointment_id, person, office, term_from, term_until, ended_on)
    select own, appointment_id, person, office, term_from, term_until, ended_on from officer where cooperative_id = model;

    perform fold_entries(own, 0, entries);
    return own;
end
$$;
