-- The posting statement again, which now knows months that are closed, what is held, accounts of a cooperative's own,
-- units and parties, entries that undo others, and who may ask for which entry. What it did before it does as before.

-- Why an entry is not undone; null when it may be.
create function reversal_refusal(cooperative uuid, original bigint, dated date) returns text
    language sql stable
    set search_path = pg_catalog, public
as $$
    select case
               when e.number is null then 'nothing-to-reverse'
               when e.reverses is not null then 'reversal-of-reversal'
               when exists (
                   select from journal_entry o where o.cooperative_id = cooperative and o.reverses = original)
                   then 'reversed-already'
               when exists (select from capital c where c.cooperative_id = cooperative and c.entry_number = original)
                   then 'entry-of-event'
               when e.kind = 'opening-balances' and b.closed_until is not null then 'opening-too-late'
               when dated < e.effective_date then 'reversal-before-original'
           end
      from book b
      left join journal_entry e on e.cooperative_id = b.cooperative_id and e.number = original
     where b.cooperative_id = cooperative
$$;
revoke all on function reversal_refusal from public;

-- Whether opening balances stand in the book that nobody has undone.
create function opening_stands(cooperative uuid) returns boolean
    language sql stable
    set search_path = pg_catalog, public
as $$
    select exists (
        select from entry_reference t
         where t.cooperative_id = cooperative
           and t.reference >= 'opening-balances:' and t.reference < 'opening-balances;'
           and not exists (
               select from journal_entry o where o.cooperative_id = cooperative and o.reverses = t.entry_number))
$$;
revoke all on function opening_stands from public;

-- Writes what was posted: entries, postings, balances, days, causes, capital, replies, audit trail.
create or replace function write_entries(
    moment timestamptz, requests posting_request[], lines posting_line[], given bigint[], hashes bytea[], dates date[],
    after bigint[], current bigint[], statuses integer[], reply_heads json[], replies text[],
    with_key boolean, with_cause boolean, with_saving boolean) returns void
    language plpgsql
    set search_path = pg_catalog, public
    set enable_seqscan = off
as $$
begin
    insert into journal_entry (cooperative_id, number, id, kind, effective_date, booked_at, reference, note, hash, reverses)
    select r.cooperative, given[r.nr], r.id, r.kind, dates[r.nr],
           (select greatest(moment, b.last_booked_at) from book b where b.cooperative_id = r.cooperative),
           r.reference, r.note, hashes[r.nr], r.reverses
      from unnest(requests) r
     where given[r.nr] is not null;

    insert into posting (cooperative_id, entry_number, line, effective_date, account, member_id, source_of_funds, unit_id,
                         amount_sen, balance_after_sen, party)
    select l.cooperative, given[l.nr], l.line, dates[l.nr], l.account, l.member, l.source, l.unit, l.amount, l.after,
           l.party
      from unnest(lines, after) as l (
               nr, line, cooperative, account, member, source, unit, amount, known, side, of_member, balance, party,
               party_fits, after)
     where given[l.nr] is not null;

    insert into balance as b (cooperative_id, account, member_id, source_of_funds, balance_sen, floor_sen)
    select l.cooperative, l.account, coalesce(l.member, '00000000-0000-0000-0000-000000000000'), l.source,
           current[l.balance], (select floor_sen from account a where a.code = split_part(l.account, '.', 1))
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
               sha256(convert_to(replies[r.nr], 'UTF8')), r.hash, split_part(r.trace, '-', 2)
          from unnest(requests) r
         where given[r.nr] is not null and r.key is not null;
    end if;
end
$$;
revoke all on function write_entries from public;

-- Tells of what was posted; called last, for it locks the streams.
create or replace function announce_entries(
    moment timestamptz, requests posting_request[], lines posting_line[], given bigint[], hashes bytea[], dates date[])
    returns void
    language sql
    set search_path = pg_catalog, public
as $$
    with entry as (
        select r.nr, r.id, r.cooperative, r.kind, r.capital, r.cause, r.reverses, r.trace, given[r.nr] as number,
               to_char(dates[r.nr], 'YYYY-MM-DD') as dated, encode(hashes[r.nr], 'hex') as hash,
               rupiah_json(s.amount) as amount, s.source
          from unnest(requests) r
          join (select l.nr, sum(l.amount) as amount, min(l.source) as source
                  from unnest(lines) l
                 where l.amount > 0
                 group by l.nr) s on s.nr = r.nr
         where given[r.nr] is not null
    ), event as (
        select nr, 1 as place, cooperative, trace, 'ledger.internal' as channel, 'entry-posted' as name,
               format('{"cooperativeId":"%s","entryId":"%s","number":%s,"kind":"%s","effectiveDate":"%s","amount":%s,'
                      '"hash":"%s"}', cooperative, id, number, kind, dated, amount, hash) as payload
          from entry
        union all
        select nr, 2, cooperative, trace, 'ledger', 'capital-received',
               format('{"cooperativeId":"%s","entryId":"%s","kind":"%s","sourceOfFunds":"%s","amount":%s,'
                      '"receivedOn":"%s"}', cooperative, id, capital, source, amount, dated)
          from entry
         where capital is not null
        union all
        select nr, 3, cooperative, trace, 'ledger.internal', 'loan-posting-booked',
               format('{"cooperativeId":"%s","causeId":"%s","entryId":"%s","amount":%s,"bookedOn":"%s"}',
                      cooperative, cause, id, amount, dated)
          from entry
         where cause is not null
        union all
        select nr, 4, cooperative, trace, 'ledger.internal', 'entry-reversed',
               format('{"cooperativeId":"%s","entryId":"%s","number":%s,"reversedNumber":%s,"effectiveDate":"%s"}',
                      cooperative, id, number, reverses, dated)
          from entry
         where reverses is not null
    )
    select outbox_append(
               array_agg(uuidv7() order by nr, place), array_agg(channel order by nr, place),
               array_agg('cooperative/' || cooperative order by nr, place),
               array_agg('id.koperasi.ledger.' || name || '.v1' order by nr, place),
               array_agg(moment order by nr, place), array_agg(trace order by nr, place),
               array_agg(payload::json order by nr, place))
      from event
$$;
revoke all on function announce_entries from public;

-- Posts a batch. Each element of it has
--   cooperative, kind, dated, postings [{account, member, source, unit, party, amount: sen, debits positive}];
--   earliest: true when a date before the opening of the book becomes the day of the opening;
--   (so does one in a closed month become the first open day);
--   reference: a cause that is posted once; capital, cause, donor: when it is capital that came in;
--   reverses: the number of an entry that it undoes, in place of postings;
--   hold: a reservation that it pays out; what is held for others does not count as available;
--   offices: who may ask for it, in place of those that hold for the batch;
--   trace: the W3C trace context;
--   and, when somebody asked for it over HTTP, caller, person, roles, client, address, operation, key, hash, path: then
--   it is posted once for the key, the reply is saved under it, it is in the audit trail, and the person must hold one
--   of the offices at this moment.
-- Each element gets one row: POSTED, REPLAYED (an earlier request with the key; its saved reply) or REFUSED with a code
-- and what the code needs. A refused element leaves nothing behind. Of two that draw on one balance the first in the
-- batch comes first.
-- Locks: keys (never waits), books in the order of their ids, days of savings, streams. Whoever takes several of these
-- takes them in this order.
create or replace function post_entries(moment timestamptz, offices text[], batch jsonb)
    returns table (
        nr integer, outcome text, code text, data json, entry_id uuid, number bigint, hash bytea,
        status integer, headers json, body text, balance_sen bigint)
    language plpgsql security definer
    set search_path = pg_catalog, public
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set jit = off
as $$
#variable_conflict use_column
declare
    nobody      constant uuid := '00000000-0000-0000-0000-000000000000';
    max_sen     constant bigint := 9000000000000000;
    requests    posting_request[];
    lines       posting_line[];
    line_of     integer[];      -- balance of each line, as an index into the next three
    step        bigint[];       -- what each line does to its balance
    current     bigint[];
    lowest      bigint[];
    highest     bigint[];
    after       bigint[];       -- the balance after each line
    books       uuid[];
    numbers     bigint[];       -- last number of each book
    heads       bytea[];
    size        integer;
    outcomes    text[];
    codes       text[];
    details     json[];
    given       bigint[];       -- number of each entry
    hashes      bytea[];
    dates       date[];
    keeper      integer[];      -- which element of the batch holds the reply of the key
    statuses    integer[];
    replies     text[];
    reply_heads json[];
    told        bigint[];       -- balance of the member after the entry
    causes      text[] := '{}'; -- references posted in this batch
    captured    uuid[] := '{}'; -- holds paid out in this batch
    started     bigint[];       -- last number of each book before the batch
    e           record;
    p           integer;
    broken      integer;
    value       bigint;
    balances    bytea;
    with_key    boolean;
    with_cause  boolean;
    with_saving boolean;
    with_reverse boolean;
begin
    select array_agg(row(
               r.nr, uuidv7(), r.cooperative, r.kind, r.dated, coalesce(r.earliest, false), r.reference, r.note,
               r.capital, r.cause, r.donor, r.trace, r.caller, r.person,
               array(select jsonb_array_elements_text(r.roles)), r.client, r.address, r.operation, r.key,
               decode(r.hash, 'hex'), r.path,
               r.key is null or pg_try_advisory_xact_lock(
                   hashtextextended(array[r.caller, r.cooperative::text, r.operation, r.key]::text, 0)),
               r.earlier, array(select jsonb_array_elements_text(r.offices)), r.reverses, r.hold)::posting_request
               order by r.nr),
           count(*), bool_or(r.key is not null), bool_or(r.reference is not null or r.capital is not null),
           bool_or(r.kind = 'savings-received'), bool_or(r.reverses is not null)
      into requests, size, with_key, with_cause, with_saving, with_reverse
      from (select b.*,
                   case when b.key is not null then
                       lag(b.nr) over (partition by b.key collate "C", b.cooperative, b.operation collate "C",
                                        b.caller collate "C" order by b.nr)
                   end as earlier
              from rows from (jsonb_to_recordset(batch) as (
                       cooperative uuid, kind text, dated date, earliest boolean, reference text, note text,
                       capital text, cause uuid, donor text, trace text, caller text, person text, roles jsonb,
                       client text, address text, operation text, key text, hash text, path text, offices jsonb,
                       reverses bigint, hold uuid))
                   with ordinality as b (
                       cooperative, kind, dated, earliest, reference, note, capital, cause, donor, trace, caller,
                       person, roles, client, address, operation, key, hash, path, offices, reverses, hold, nr)) r;
    if size is null or size = 0 then
        return;
    end if;

    select array_agg(l order by l.nr, l.line), array_agg(l.balance order by l.nr, l.line),
           array_agg(l.amount * l.side order by l.nr, l.line)
      into lines, line_of, step
      from (select x.nr, x.line, x.cooperative, x.account, x.member, x.source, x.unit, x.amount,
                   a.code is not null and (x.reversing or x.dated between a.valid_from and coalesce(a.valid_until, x.dated))
                       and (a.code = x.account or exists (
                           select from own_account o
                            where o.cooperative_id = x.cooperative and o.code = x.account
                              and (x.reversing or o.opened_on <= x.dated))) as known,
                   coalesce(a.side, 1::smallint) as side, coalesce(a.of_member, false) as of_member,
                   dense_rank() over (order by x.cooperative, x.account collate "C", x.member,
                                      x.source collate "C")::integer as balance,
                   coalesce(x.party, a.party) as party,
                   x.party is null or coalesce(a.by_party and (a.party is null or a.party = x.party), false)
                       as party_fits
              from (select b.nr::integer, o.line::integer, (b.entry ->> 'cooperative')::uuid as cooperative, o.account,
                           o.member, o.source, o.unit, o.amount, o.party, (b.entry ->> 'dated')::date as dated,
                           false as reversing
                      from jsonb_array_elements(batch) with ordinality as b (entry, nr)
                     cross join rows from (jsonb_to_recordset(b.entry -> 'postings') as (
                               account text, member uuid, source text, unit uuid, amount bigint, party text))
                           with ordinality as o (account, member, source, unit, amount, party, line)
                    union all
                    select r.nr, t.line, t.cooperative_id, t.account, t.member_id, t.source_of_funds, t.unit_id,
                           -t.amount_sen, t.party, r.dated, true
                      from unnest(requests) r
                      join posting t on t.cooperative_id = r.cooperative and t.entry_number = r.reverses
                     where with_reverse and r.reverses is not null) x
              left join account a on a.code = split_part(x.account, '.', 1)) l;

    select array_agg(b.cooperative_id), array_agg(b.last_entry_number), array_agg(b.chain_head)
      into books, numbers, heads
      from (select cooperative_id, last_entry_number, chain_head
              from book
             where cooperative_id in (select r.cooperative from unnest(requests) r)
             order by cooperative_id
               for update) b;
    started := numbers;

    select array_agg(coalesce(s.balance_sen, 0) order by l.balance),
           array_agg(case when s.cooperative_id is null then a.floor_sen
                          else s.floor_sen + coalesce((
                              select sum(h.amount_sen)::bigint
                                from hold h
                               where h.cooperative_id = l.cooperative and h.account = l.account
                                 and h.member_id = coalesce(l.member, nobody) and h.source_of_funds = l.source
                                 and h.status = 'HELD' and h.expires_at > moment), 0)
                     end order by l.balance),
           array_agg(case when l.account = '311' then nullif(k.principal_sen, 0) end order by l.balance)
      into current, lowest, highest
      from (select distinct on (x.balance) x.* from unnest(lines) x order by x.balance) l
      left join lateral (select * from balance t
                          where t.cooperative_id = l.cooperative and t.account = l.account
                            and t.member_id = coalesce(l.member, nobody) and t.source_of_funds = l.source) s on true
      left join lateral (select floor_sen from account t where t.code = split_part(l.account, '.', 1)) a on true
      left join lateral (select principal_sen from book t where t.cooperative_id = l.cooperative) k on true;

    outcomes := array_fill(null::text, array[size]);
    codes := outcomes;
    replies := outcomes;
    details := array_fill(null::json, array[size]);
    reply_heads := details;
    given := array_fill(null::bigint, array[size]);
    hashes := array_fill(null::bytea, array[size]);
    dates := array_fill(null::date, array[size]);
    keeper := array_fill(null::integer, array[size]);
    statuses := keeper;
    told := given;
    after := array_fill(null::bigint, array[coalesce(cardinality(lines), 0)]);

    for e in
        select r.nr, r.id, r.key, r.hash, r.reference, r.cooperative, r.key_taken, r.earlier, d.dated,
               array_position(books, r.cooperative) as book, s.first, s.last,
               k.status, k.headers, k.body, k.request_hash,
               chain_entry(r.cooperative, r.id, r.kind, d.dated, b.booked, r.reference, s.lines, s.bytes) as digest,
               h.amount_sen as held, f.balance as freed,
               case
                   when b.cooperative_id is null then 'no-book'
                   when r.caller is not null and not exists (
                       select from officer o
                        where o.cooperative_id = r.cooperative and o.person = r.person 
                          and o.office = any (case when r.offices = '{}' then post_entries.offices else r.offices end)
                          and b.today between o.term_from and o.term_until
                          and (o.ended_on is null or b.today < o.ended_on)) then 'no-office'
               end as foreign_to,
               case
                   when b.frozen is not null then 'book-frozen'
                   when d.dated > b.today then 'date-in-the-future'
                   when d.dated < b.opened_on then 'date-before-opening'
                   when d.dated <= b.closed_until then 'period-closed'
                   when r.reverses is not null then reversal_refusal(r.cooperative, r.reverses, d.dated)
                   when r.kind = 'opening-balances' and b.closed_until is not null then 'opening-too-late'
                   when r.kind = 'opening-balances' and opening_stands(r.cooperative) then 'opening-stands'
               end as forbidden,
               case
                   when s.strangers > 0 then 'unknown-member'
                   when s.unknown is not null then 'unknown-account'
                   when s.of_members is not null then 'account-of-members'
                   when s.units > 0 then 'unknown-unit'
                   when s.misfit is not null then 'party-of-account'
                   when s.lines is null or s.mixed > 0 or s.total <> 0 or s.lines < 2 or s.too_large then 'unbalanced'
                   when r.hold is not null and h.id is null then 'hold-not-open'
                   when r.hold is not null and f.balance is null then 'hold-exceeded'
                   when r.reference is not null and exists (
                       select from entry_reference t
                        where t.cooperative_id = r.cooperative and t.reference = r.reference) then 'reference-taken'
               end as refusal,
               b.today, b.opened_on, coalesce(s.unknown, s.of_members, s.misfit) as account
          from unnest(requests) r
          left join lateral (
              select t.cooperative_id, t.frozen, t.opened_on, t.closed_until,
                     (moment at time zone t.zone)::date as today, greatest(moment, t.last_booked_at) as booked
                from book t
               where t.cooperative_id = r.cooperative) b on true
          cross join lateral (
              select case when r.earliest then greatest(r.dated, b.opened_on, b.closed_until + 1) else r.dated end as dated) d
          left join hold h
            on h.cooperative_id = r.cooperative and h.id = r.hold and h.status = 'HELD' and h.expires_at > moment
          left join lateral (
              select l.balance
                from unnest(lines) l
               where r.hold is not null and l.nr = r.nr and l.account = h.account and l.source = h.source_of_funds
                 and coalesce(l.member, nobody) = h.member_id and -l.amount * l.side between 1 and h.amount_sen
               limit 1) f on true
          left join (
              select l.nr, min(l.nth)::integer as first, max(l.nth)::integer as last, count(*) as lines,
                     sum(l.amount) as total,
                     string_agg(chain_posting(l.line, l.account, l.member, l.source, l.unit, l.amount, l.party),
                                ''::bytea order by l.line) as bytes,
                     min(l.account) filter (where not l.known) as unknown,
                     min(l.account) filter (where l.of_member and l.member is null) as of_members,
                     min(l.account) filter (where not l.party_fits) as misfit,
                     count(*) filter (where l.member is not null and not l.of_member) as mixed,
                     count(*) filter (where l.unit is not null and not exists (
                         select from business_unit u where u.cooperative_id = l.cooperative and u.id = l.unit)) as units,
                     count(*) filter (where l.member is not null and not exists (
                         select from member m
                          where m.cooperative_id = l.cooperative and m.id = l.member and m.status = 'ACTIVE'))
                         as strangers,
                     bool_or(abs(l.amount) > max_sen) as too_large
                from unnest(lines) with ordinality as l (
                         nr, line, cooperative, account, member, source, unit, amount, known, side, of_member, balance,
                         party, party_fits, nth)
               group by l.nr) s on s.nr = r.nr
          left join lateral (
              select t.status, t.headers, t.body, t.request_hash
                from idempotency_key t
               where r.key is not null and t.caller = r.caller and t.tenant = r.cooperative::text
                 and t.operation = r.operation and t.key = r.key) k on true
         order by r.nr
    loop
        dates[e.nr] := e.dated;
        if e.foreign_to is not null then
            codes[e.nr] := e.foreign_to;
        elsif not e.key_taken then
            codes[e.nr] := 'request-still-running';
        elsif e.request_hash is not null then
            if e.request_hash = e.hash then
                outcomes[e.nr] := 'REPLAYED';
                statuses[e.nr] := e.status;
                reply_heads[e.nr] := e.headers;
                replies[e.nr] := e.body;
            else
                codes[e.nr] := 'idempotency-key-reused';
            end if;
        elsif e.earlier is not null and keeper[e.earlier] is not null then
            p := keeper[e.earlier];
            keeper[e.nr] := p;
            if (requests[p]).hash = e.hash then
                outcomes[e.nr] := 'REPLAYED';
                statuses[e.nr] := statuses[p];
                reply_heads[e.nr] := reply_heads[p];
                replies[e.nr] := replies[p];
            else
                codes[e.nr] := 'idempotency-key-reused';
            end if;
        elsif coalesce(e.forbidden, e.refusal) is not null then
            codes[e.nr] := coalesce(e.forbidden, e.refusal);
            details[e.nr] := json_build_object(
                'today', e.today, 'openedOn', e.opened_on, 'period', to_char(e.dated, 'YYYY-MM'), 'account', e.account,
                'heldSen', e.held);
        elsif e.reference is not null and e.cooperative || ' ' || e.reference = any (causes) then
            codes[e.nr] := 'reference-taken';
        elsif (requests[e.nr]).hold = any (captured) then
            codes[e.nr] := 'hold-not-open';
        else
            if e.freed is not null then
                lowest[e.freed] := lowest[e.freed] - e.held;
            end if;
            broken := null;
            balances := '';
            for p in e.first .. e.last loop
                value := current[line_of[p]] + step[p];
                if (step[p] < 0 and value < lowest[line_of[p]])
                    or (step[p] > 0 and value > highest[line_of[p]]) or abs(value) > max_sen
                then
                    broken := p;
                    exit;
                end if;
                current[line_of[p]] := value;
                after[p] := value;
                balances := balances || int8send(value);
            end loop;
            if broken is not null then
                codes[e.nr] := case when step[broken] < 0 then 'below-floor'
                                    when value > highest[line_of[broken]] then 'above-ceiling'
                                    else 'out-of-bounds' end;
                details[e.nr] := json_build_object(
                    'account', (lines[broken]).account, 'balanceSen', current[line_of[broken]],
                    'floorSen', lowest[line_of[broken]], 'ceilingSen', highest[line_of[broken]]);
                for p in e.first .. broken - 1 loop
                    current[line_of[p]] := current[line_of[p]] - step[p];
                end loop;
                if e.freed is not null then
                    lowest[e.freed] := lowest[e.freed] + e.held;
                end if;
            else
                outcomes[e.nr] := 'POSTED';
                value := numbers[e.book] + 1;
                numbers[e.book] := value;
                given[e.nr] := value;
                hashes[e.nr] := chain_link(heads[e.book], value, e.digest, balances);
                heads[e.book] := hashes[e.nr];
                if e.freed is not null then
                    captured := captured || (requests[e.nr]).hold;
                end if;
                if e.reference is not null then
                    causes := causes || (e.cooperative || ' ' || e.reference);
                end if;
                p := e.first;
                while p < e.last and (lines[p]).member is null loop
                    p := p + 1;
                end loop;
                told[e.nr] := after[p];
                if e.key is not null then
                    keeper[e.nr] := e.nr;
                    statuses[e.nr] := 201;
                    reply_heads[e.nr] := format('{"Location":["/v1/cooperatives/%s/entries/%s"]}',
                                                e.cooperative, value)::json;
                    replies[e.nr] := format('{"entryId":"%s","number":%s,"hash":"%s"', e.id, value,
                                            encode(hashes[e.nr], 'hex'))
                        || case when (lines[p]).member is not null and e.last - e.first = 1
                                then ',"balance":' || rupiah_json(told[e.nr]) else '' end || '}';
                end if;
            end if;
        end if;
        if outcomes[e.nr] is null then
            outcomes[e.nr] := 'REFUSED';
        end if;
    end loop;

    if 'POSTED' = any (outcomes) then
        perform write_entries(moment, requests, lines, given, hashes, dates, after, current, statuses, reply_heads,
                              replies, with_key, with_cause, with_saving);
        update book b
           set last_entry_number = n.number, chain_head = n.head,
               last_booked_at = greatest(moment, b.last_booked_at)
          from unnest(books, numbers, heads) as n (id, number, head)
         where b.cooperative_id = n.id and b.last_entry_number <> n.number;
        if captured <> '{}' then
            update hold h
               set status = 'CAPTURED', settled_at = moment, entry_number = given[r.nr]
              from unnest(requests) r
             where given[r.nr] is not null and h.cooperative_id = r.cooperative and h.id = r.hold;
        end if;
        for i in 1 .. cardinality(books) loop
            if started[i] >> 8 < numbers[i] >> 8 then
                perform fold_entries(books[i], started[i], numbers[i]);
            end if;
        end loop;
        perform announce_entries(moment, requests, lines, given, hashes, dates);
    end if;

    return query
        select r.nr, o.outcome, o.code, o.data, r.id, o.number, o.hash, o.status, o.headers, o.body,
               o.balance_sen
          from unnest(requests) r
          join unnest(outcomes, codes, details, given, hashes, statuses, reply_heads, replies, told)
               with ordinality as o (outcome, code, data, number, hash, status, headers, body, balance_sen, nr) on o.nr = r.nr
         order by r.nr;
end
$$;
comment on function post_entries is 'Posts a batch of entries in one statement, each with its own outcome.';
revoke all on function post_entries from public;
grant execute on function post_entries to ${runtime};

-- Posts entries and takes it all back: what would become of them, and the balance after each line of the first.
create function preview_entries(moment timestamptz, offices text[], batch jsonb)
    returns table (outcome text, code text, data json, lines json)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    posted record;
    shown  json;
begin
    begin
        select p.* into posted from post_entries(moment, offices, batch) p where p.nr = 1;
        if posted.outcome = 'POSTED' then
            select json_agg(json_build_object(
                       'account', t.account, 'sourceOfFunds', t.source_of_funds, 'amountSen', t.amount_sen,
                       'balanceAfterSen', t.balance_after_sen) order by t.line) into shown
              from posting t
             where t.cooperative_id = (batch -> 0 ->> 'cooperative')::uuid and t.entry_number = posted.number;
        end if;
        raise exception using errcode = 'LK001', message = 'a preview is taken back';
    exception when sqlstate 'LK001' then
        null; -- nothing of it remains but what was read
    end;
    return query select posted.outcome::text, posted.code::text, posted.data::json, shown;
end
$$;
comment on function preview_entries is 'What post_entries would do, and nothing of it.';
revoke all on function preview_entries from public;
grant execute on function preview_entries to ${runtime};
