package id.koperasi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What must be true of a book after anything: each query finds what breaks it. */
public final class Invariants {

    private static final Map<String, String> BROKEN = new LinkedHashMap<>();

    static {
        BROKEN.put("I1 every entry sums to zero", """
                select entry_number from posting where cooperative_id = ?
                 group by entry_number having sum(amount_sen) <> 0 or count(*) < 2""");
        BROKEN.put("I1 the book sums to zero", """
                select sum(amount_sen) from posting where cooperative_id = ? having sum(amount_sen) <> 0""");
        BROKEN.put("I1 every entry has postings, numbers have no gap", """
                select e.number from (select number, row_number() over (order by number) as place
                                        from journal_entry where cooperative_id = ?) e
                  left join posting p on p.cooperative_id = ? and p.entry_number = e.number
                 where p.line is null or e.number <> e.place""");
        BROKEN.put("I2 every balance is the fold of its postings", """
                select b.account from balance b
                  full join (select p.account, coalesce(p.member_id, '00000000-0000-0000-0000-000000000000') as member_id,
                                    p.source_of_funds, sum(p.amount_sen * a.side) as fold
                               from posting p join account a on a.code = split_part(p.account, '.', 1)
                              where p.cooperative_id = ? group by 1, 2, 3) f
                    using (account, member_id, source_of_funds)
                 where (b.cooperative_id = ? or b.cooperative_id is null)
                   and b.balance_sen is distinct from f.fold""");
        BROKEN.put("I2 every day is the fold of its postings", """
                select d.account from (select * from day_total where cooperative_id = ?) d
                  full join (select effective_date, account, source_of_funds, sum(greatest(amount_sen, 0)) as debit,
                                    sum(greatest(-amount_sen, 0)) as credit
                               from posting where cooperative_id = ? group by 1, 2, 3) f
                    using (effective_date, account, source_of_funds)
                 where d.debit_sen is distinct from f.debit or d.credit_sen is distinct from f.credit""");
        BROKEN.put("I2, I3 every running balance is right and above its floor", """
                select entry_number from (
                    select p.entry_number, p.balance_after_sen, a.floor_sen, a.side * p.amount_sen as step,
                           sum(p.amount_sen * a.side) over (
                               partition by p.account, p.member_id, p.source_of_funds
                               order by p.entry_number, p.line) as running
                      from posting p join account a on a.code = split_part(p.account, '.', 1)
                     where p.cooperative_id = ?) r
                 where balance_after_sen <> running or running < floor_sen""");
        BROKEN.put("I7 the chain verifies to its head", """
                with recursive stretch (reached, hash, bad) as (
                    select 0::bigint, sha256(uuid_send(?)), null::bigint
                    union all
                    select v.last, v.last_hash, v.bad
                      from stretch s cross join verify_chain(?, s.reached, s.hash, 5000) v
                     where s.bad is null and v.entries > 0)
                select coalesce(s.bad, -1) from book b
                  left join lateral (select * from stretch order by reached desc limit 1) s on true
                 where b.cooperative_id = ?
                   and (s.bad is not null or s.reached <> b.last_entry_number or s.hash <> b.chain_head)""");
        BROKEN.put("I6 every key is one entry", """
                select k.key from idempotency_key k
                  left join journal_entry e on e.cooperative_id = ? and e.id = (k.body::json ->> 'entryId')::uuid
                 where k.tenant = ?::text and k.operation in ('receiveSavings', 'withdrawSavings', 'postEntry', 'reverseEntry',
                       'captureHold', 'postOpeningBalances', 'postTellerEntry')
                 group by k.caller, k.operation, k.key
                having count(e.id) <> 1""");
        BROKEN.put("the examination finds nothing", "select finding from book_finding(?)");
        BROKEN.put("every entry was announced once", """
                select coalesce(e.id, o.id) from (select id::text from journal_entry where cooperative_id = ?) e
                  full join (select payload ->> 'entryId' as id, count(*) as told
                               from outbox
                              where aggregateid = 'cooperative/' || ?
                                and type = 'id.koperasi.ledger.entry-posted.v1'
                              group by 1) o on o.id = e.id
                 where o.told is distinct from 1 or e.id is null""");
    }

    private Invariants() {}

    /** Fails with the first broken one. */
    public static void hold(UUID cooperativeId) {
        BROKEN.forEach((name, query) -> {
            Object[] arguments = query.chars()
                    .filter(c -> c == '?')
                    .mapToObj(c -> cooperativeId)
                    .toArray();
            assertThat(Database.rows(query, arguments)).as(name).isEmpty();
        });
    }
}
