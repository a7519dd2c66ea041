-- Of an entry that somebody asked for the audit trail kept a plain SHA-256 of the reply, which tells a balance, where all other
-- digests in it are keyed. It keeps the hash of the entry now: what was done, as it stands in the chain.

-- Writes what was posted: entries, postings, balances, days, causes, capital, replies, audit trail; it differs in the digest
-- that the trail keeps.
create or replace function write_entries(
    requests posting_request[], lines posting_line[], given bigint[], hashes bytea[], dates date[],
    booked timestamptz[], after bigint[], current bigint[], statuses integer[], reply_heads json[], replies text[],
    with_key boolean, with_cause boolean, with_saving boolean) returns void
    language plpgsql
    set search_path = pg_catalog, public
    set enable_seqscan = off
as $$
begin
    insert into journal_entry (cooperative_id, number, id, kind, effective_date, booked_at, reference, note, hash, reverses)
    select r.cooperative, given[r.nr], r.id, r.kind, dates[r.nr], booked[r.nr], r.reference, r.note, hashes[r.nr],
           r.reverses
      from unnest(requests) r
     where given[r.nr] is not null;

    insert into posting (cooperative_id, entry_number, line, effective_date, account, member_id, source_of_funds, unit_id,
                         amount_sen, balance_after_sen, party)
    select l.cooperative, given[l.nr], l.line, dates[l.nr], l.account, l.member, l.source, l.unit, l.amount, l.after,
           l.party
      from unnest(lines, after) as l (
               nr, line, cooperative, account, member, source, unit, amount, known, side, of_member, balance, party,
               party_fits, floor_sen, after)
     where given[l.nr] is not null;

    insert into balance as b (cooperative_id, account, member_id, source_of_funds, balance_sen, floor_sen)
    select l.cooperative, l.account, coalesce(l.member, '00000000-0000-0000-0000-000000000000'), l.source,
           current[l.balance], l.floor_sen
      from (select distinct on (x.balance) x.* from unnest(lines) x where given[x.nr] is not null order by x.balance) l
        on conflict (cooperative_id, account, member_id, source_of_funds)
        do update set balance_sen = excluded.balance_sen;

    insert into day_total as d (cooperative_id, effective_date, account, source_of_funds, debit_sen, credit_sen)
    select l.cooperative, dates[l.nr], l.account, l.source,
           sum(greatest(l.amount, 0)), sum(greatest(-l.amount, 0))
      from unnest(lines) l
     where given[l.nr] is not null
     group by l.cooperative, dates[l.nr], l.account, l.source
        on conflict (cooperative_id, effective_date, account, source_of_funds)
        do update set debit_sen = d.debit_sen + excluded.debit_sen, credit_sen = d.credit_sen + excluded.credit_sen;

    if with_saving then
        insert into savings_day as d (cooperative_id, effective_date, account, receipts, sum_sen, unannounced)
        select l.cooperative, dates[l.nr], l.account, count(*), sum(-l.amount), true
          from unnest(lines) l
         where given[l.nr] is not null and l.member is not null and l.amount < 0
           and (requests[l.nr]).kind = 'savings-received'
         group by l.cooperative, dates[l.nr], l.account
         order by l.cooperative, dates[l.nr], l.account
            on conflict (cooperative_id, effective_date, account)
            do update set receipts = d.receipts + excluded.receipts, sum_sen = d.sum_sen + excluded.sum_sen,
                          unannounced = true;
    end if;

    if with_cause then
        insert into entry_reference (cooperative_id, reference, entry_number)
        select r.cooperative, r.reference, given[r.nr]
          from unnest(requests) r
         where given[r.nr] is not null and r.reference is not null;

        -- What was paid by mistake was not paid on the day it was booked for.
        insert into savings_day as d (cooperative_id, effective_date, account, receipts, sum_sen, unannounced)
        select p.cooperative_id, p.effective_date, p.account, -count(*), sum(p.amount_sen), true
          from unnest(requests) r
          join journal_entry e
            on e.cooperative_id = r.cooperative and e.number = r.reverses and e.kind = 'savings-received'
          join posting p on p.cooperative_id = e.cooperative_id and p.entry_number = e.number
         where given[r.nr] is not null and p.member_id is not null and p.amount_sen < 0
         group by p.cooperative_id, p.effective_date, p.account
         order by p.cooperative_id, p.effective_date, p.account
            on conflict (cooperative_id, effective_date, account)
            do update set receipts = d.receipts + excluded.receipts, sum_sen = d.sum_sen + excluded.sum_sen,
                          unannounced = true;

        insert into capital (cooperative_id, entry_number, village_code, kind, source_of_funds, cause_id, donor, amount_sen,
                             received_on)
        select r.cooperative, given[r.nr], (select village_code from book b where b.cooperative_id = r.cooperative),
               r.capital, s.source, r.cause, r.donor, s.amount, dates[r.nr]
          from unnest(requests) r
         cross join lateral (
               select sum(x.amount) as amount, min(x.source) as source
                 from unnest(lines) x
                where x.nr = r.nr and x.amount > 0) s
         where given[r.nr] is not null and r.capital is not null;
    end if;

    if with_key then
        insert into idempotency_key (caller, tenant, operation, key, request_hash, status, headers, body)
        select r.caller, r.cooperative, r.operation, r.key, r.hash, statuses[r.nr], reply_heads[r.nr], replies[r.nr]
          from unnest(requests) r
         where given[r.nr] is not null and r.key is not null;

        insert into audit_entry (actor, person, roles, client, address, operation, tenant, object, fields, after_digest,
                                 request_hash, trace)
        select r.caller, r.person, r.roles, r.client, r.address, r.operation, r.cooperative,
               format('/v1/cooperatives/%s/entries/%s', r.cooperative, given[r.nr]), '{}',
               hashes[r.nr], r.hash, split_part(r.trace, '-', 2)
          from unnest(requests) r
         where given[r.nr] is not null and r.key is not null;
    end if;
end
$$;
