-- What was known at a moment stays what was known at it. Entries were booked at the moment at which somebody asked, and stood
-- in the book when he had got it: meanwhile others read the book as known later than that, and it changed behind them. Now
-- an entry is booked when its book is held, after the entry before it, and after every moment as of which somebody read it.

alter table book add column known_until timestamptz;
comment on column book.known_until is 'The latest moment, after the last entry, as of which the book was read: nothing is booked at or before it any more.';

-- Called before a book is read as known at a moment; waits for whoever is posting into it.
create function know_until(cooperative uuid, moment timestamptz) returns void
    language sql volatile security definer
    set search_path = pg_catalog, public
as $$
    update book
       set known_until = moment
     where cooperative_id = cooperative
       and coalesce(last_booked_at, '-infinity') < moment and coalesce(known_until, '-infinity') < moment
$$;
comment on function know_until is 'Promises that what is known of a book at a moment is all there is; whoever asks has been asked for his reach.';
revoke all on function know_until from public;
grant execute on function know_until to ${runtime};

-- The posting statement again; it differs in the moment at which it books, and in that what is held of an account without a
-- floor counts too.
create or replace function post_entries(moment timestamptz, offices text[], batch jsonb, waits boolean default true)
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
    facts       book[];         -- the books as they were before the batch
    booked      timestamptz[];
    began       constant timestamptz := clock_timestamp();
    held_at     timestamptz;    -- when the books were held: the moment, and how long it took to get them
    amounts     bigint[];       -- debits of each entry
    sources     text[];
    refusal     text;
    held        bigint;         -- by the reservation that an entry pays out
    freed       integer;        -- the balance that was held, as an index
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
               coalesce(r.roles, '{}'), r.client, r.address, r.operation, r.key,
               decode(r.hash, 'hex'), r.path,
               r.key is null or pg_try_advisory_xact_lock(
                   hashtextextended(array[r.caller, r.cooperative::text, r.operation, r.key]::text, 0)),
               r.earlier, coalesce(r.offices, '{}'), r.reverses, r.hold, r.postings)::posting_request
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
                       capital text, cause uuid, donor text, trace text, caller text, person text, roles text[],
                       client text, address text, operation text, key text, hash text, path text, offices text[],
                       reverses bigint, hold uuid, postings jsonb))
                   with ordinality as b (
                       cooperative, kind, dated, earliest, reference, note, capital, cause, donor, trace, caller,
                       person, roles, client, address, operation, key, hash, path, offices, reverses, hold,
                       postings, nr)) r;
    if size is null or size = 0 then
        return;
    end if;

    select array_agg(row(l.nr, l.line, l.cooperative, l.account, l.member, l.source, l.unit, l.amount, l.known, l.side,
                         l.of_member, l.balance, l.party, l.party_fits, l.floor_sen)::posting_line
                     order by l.nr, l.line),
           array_agg(l.balance order by l.nr, l.line),
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
                       as party_fits,
                   a.floor_sen
              from (select q.nr, q.line, q.cooperative, q.posting ->> 'account' as account,
                           (q.posting ->> 'member')::uuid as member, q.posting ->> 'source' as source,
                           (q.posting ->> 'unit')::uuid as unit, (q.posting ->> 'amount')::bigint as amount,
                           q.posting ->> 'party' as party, q.dated, false as reversing
                      from (select r.nr, r.cooperative, r.dated,
                                   generate_series(1, jsonb_array_length(r.postings)) as line,
                                   jsonb_array_elements(r.postings) as posting
                              from unnest(requests) r) q
                    union all
                    select r.nr, t.line, t.cooperative_id, t.account, t.member_id, t.source_of_funds, t.unit_id,
                           -t.amount_sen, t.party, r.dated, true
                      from unnest(requests) r
                      join posting t on t.cooperative_id = r.cooperative and t.entry_number = r.reverses
                     where with_reverse and r.reverses is not null) x
              left join account a on a.code = split_part(x.account, '.', 1)) l;

    if waits then
        select array_agg(b.fact) into facts
          from (select t as fact
                  from book t
                 where t.cooperative_id in (select r.cooperative from unnest(requests) r)
                 order by t.cooperative_id
                   for update) b;
    else
        select array_agg(b.fact) into facts
          from (select t as fact
                  from book t
                 where t.cooperative_id in (select r.cooperative from unnest(requests) r)
                 order by t.cooperative_id
                   for update skip locked) b;
    end if;
    select array_agg(b.cooperative_id order by b.cooperative_id),
           array_agg(b.last_entry_number order by b.cooperative_id), array_agg(b.chain_head order by b.cooperative_id)
      into books, numbers, heads
      from unnest(facts) b;
    held_at := moment + (clock_timestamp() - began);
    started := numbers;

    select array_agg(coalesce(s.balance_sen, 0) order by l.balance),
           array_agg(case
                         when s.cooperative_id is null then l.floor_sen
                         when l.drawn then (
                             select case when h.sen > 0 then coalesce(s.floor_sen, 0) + h.sen else s.floor_sen end
                               from (select held_sen(l.cooperative, l.account, coalesce(l.member, nobody), l.source,
                                                     moment) as sen) h)
                         else s.floor_sen
                     end order by l.balance),
           array_agg(case when l.account = '311'
                          then nullif((facts[array_position(books, l.cooperative)]).principal_sen, 0) end
                     order by l.balance)
      into current, lowest, highest
      from (select x.balance, any_value(x.cooperative) as cooperative, any_value(x.account) as account,
                   any_value(x.member) as member, any_value(x.source) as source, any_value(x.floor_sen) as floor_sen,
                   bool_or(x.amount * x.side < 0) as drawn
              from unnest(lines) x
             group by x.balance) l
      left join lateral (select t.cooperative_id, t.balance_sen, t.floor_sen
                           from balance t
                          where t.cooperative_id = l.cooperative and t.account = l.account
                            and t.member_id = coalesce(l.member, nobody) and t.source_of_funds = l.source) s on true;

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
    amounts := given;
    sources := outcomes;
    booked := array_fill(null::timestamptz, array[size]);
    after := array_fill(null::bigint, array[coalesce(cardinality(lines), 0)]);

    for e in
        select r.nr, r.id, r.key, r.hash, r.reference, r.cooperative, r.key_taken, r.earlier, r.hold, d.dated,
               d.booked, b.nth as book, r.first, r.last, r.debit, r.source,
               k.status, k.headers, k.body, k.request_hash,
               chain_entry(r.cooperative, r.id, r.kind, d.dated, d.booked, r.reference, r.lines, r.bytes) as digest,
               case
                   when b.nth is null then case
                       when not waits and book_stands(r.cooperative) then 'book-busy'
                       else 'no-book' end
                   when r.caller is not null and not exists (
                       select from officer o
                        where o.cooperative_id = r.cooperative and o.person = r.person
                          and o.office = any (case when r.offices = '{}' then post_entries.offices else r.offices end)
                          and d.today between o.term_from and o.term_until
                          and (o.ended_on is null or d.today < o.ended_on)) then 'no-office'
               end as foreign_to,
               case
                   when (b.fact).frozen is not null then 'book-frozen'
                   when d.dated > d.today then 'date-in-the-future'
                   when d.dated < (b.fact).opened_on then 'date-before-opening'
                   when d.dated <= (b.fact).closed_until then 'period-closed'
                   when r.reverses is not null then reversal_refusal(r.cooperative, r.reverses, d.dated)
                   when r.kind = 'opening-balances' and (b.fact).closed_until is not null then 'opening-too-late'
                   when r.kind = 'opening-balances' and opening_stands(r.cooperative) then 'opening-stands'
               end as forbidden,
               case
                   when r.strangers > 0 then 'unknown-member'
                   when r.unknown is not null then 'unknown-account'
                   when r.of_members is not null then 'account-of-members'
                   when r.units > 0 then 'unknown-unit'
                   when r.misfit is not null then 'party-of-account'
                   when r.lines is null or r.mixed > 0 or r.total <> 0 or r.lines < 2 or r.too_large then 'unbalanced'
               end as refusal,
               d.today, (b.fact).opened_on, coalesce(r.unknown, r.of_members, r.misfit) as account
          from (select *
                  from unnest(requests) q
                  left join (
                  select l.nr, min(l.nth)::integer as first, max(l.nth)::integer as last, count(*) as lines,
                         sum(l.amount) as total, sum(l.amount) filter (where l.amount > 0) as debit,
                         min(l.source) filter (where l.amount > 0) as source,
                         string_agg(chain_posting(l.line, l.account, l.member, l.source, l.unit, l.amount, l.party),
                                    ''::bytea order by l.nth) as bytes,
                         min(l.account) filter (where not l.known) as unknown,
                         min(l.account) filter (where l.of_member and l.member is null) as of_members,
                         min(l.account) filter (where not l.party_fits) as misfit,
                         count(*) filter (where l.member is not null and not l.of_member) as mixed,
                         count(*) filter (where l.unit is not null and not unit_stands(l.cooperative, l.unit)) as units,
                         count(*) filter (where l.member is not null and 'ACTIVE' is distinct from (
                             select m.status
                               from member m
                              where m.cooperative_id = l.cooperative and m.id = l.member)) as strangers,
                         bool_or(abs(l.amount) > max_sen) as too_large
                    from unnest(lines) with ordinality as l (
                             nr, line, cooperative, account, member, source, unit, amount, known, side, of_member, balance,
                             party, party_fits, floor_sen, nth)
                   group by l.nr) s using (nr)
                offset 0) r
         cross join lateral (
              select x.nth, facts[x.nth] as fact
                from (select array_position(books, r.cooperative) as nth offset 0) x
              offset 0) b
         cross join lateral (
              select (moment at time zone (b.fact).zone)::date as today,
                     greatest(held_at, (b.fact).last_booked_at + interval '1 microsecond',
                              (b.fact).known_until + interval '1 microsecond') as booked,
                     case when r.earliest then greatest(r.dated, (b.fact).opened_on, (b.fact).closed_until + 1)
                          else r.dated end as dated
              offset 0) d
          left join lateral (
              select t.status, t.headers, t.body, t.request_hash
                from idempotency_key t
               where r.key is not null and t.caller = r.caller and t.tenant = r.cooperative::text
                 and t.operation = r.operation and t.key = r.key) k on true
         order by r.nr
    loop
        dates[e.nr] := e.dated;
        refusal := coalesce(e.forbidden, e.refusal);
        held := null;
        freed := null;
        if e.hold is not null and refusal is null then
            select h.amount_sen, f.balance into held, freed
              from hold h
              left join lateral (
                  select l.balance
                    from unnest(lines[e.first : e.last]) l
                   where l.account = h.account and l.source = h.source_of_funds
                     and coalesce(l.member, nobody) = h.member_id and -l.amount * l.side between 1 and h.amount_sen
                   limit 1) f on true
             where h.cooperative_id = e.cooperative and h.id = e.hold and h.status = 'HELD' and h.expires_at > moment;
            refusal := case when held is null then 'hold-not-open' when freed is null then 'hold-exceeded' end;
        end if;
        if e.reference is not null and refusal is null and (e.cooperative || ' ' || e.reference = any (causes) or exists (
            select from entry_reference t where t.cooperative_id = e.cooperative and t.reference = e.reference))
        then
            refusal := 'reference-taken';
        end if;
        if e.hold is not null and refusal is null and e.hold = any (captured) then
            refusal := 'hold-not-open';
        end if;
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
        elsif refusal is not null then
            codes[e.nr] := refusal;
            details[e.nr] := json_build_object(
                'today', e.today, 'openedOn', e.opened_on, 'period', to_char(e.dated, 'YYYY-MM'), 'account', e.account,
                'heldSen', held);
        else
            if freed is not null then
                lowest[freed] := lowest[freed] - held;
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
                if freed is not null then
                    lowest[freed] := lowest[freed] + held;
                end if;
            else
                outcomes[e.nr] := 'POSTED';
                value := numbers[e.book] + 1;
                numbers[e.book] := value;
                given[e.nr] := value;
                hashes[e.nr] := chain_link(heads[e.book], value, e.digest, balances);
                heads[e.book] := hashes[e.nr];
                booked[e.nr] := e.booked;
                amounts[e.nr] := e.debit;
                sources[e.nr] := e.source;
                if freed is not null then
                    captured := captured || e.hold;
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
            outcomes[e.nr] := case when codes[e.nr] = 'book-busy' then 'BUSY' else 'REFUSED' end;
        end if;
    end loop;

    if 'POSTED' = any (outcomes) then
        perform write_entries(requests, lines, given, hashes, dates, booked, after, current, statuses, reply_heads,
                              replies, with_key, with_cause, with_saving);
        update book b
           set last_entry_number = n.number, chain_head = n.head,
               last_booked_at = greatest(held_at, b.last_booked_at + interval '1 microsecond',
                                         b.known_until + interval '1 microsecond')
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
        perform announce_entries(moment, requests, given, hashes, dates, amounts, sources);
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
