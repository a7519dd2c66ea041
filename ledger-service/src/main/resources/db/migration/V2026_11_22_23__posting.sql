-- The one path on which money moves: a batch of entries in one statement, each with its own outcome.

-- How an entry is spelt in bytes for the chain. Texts stand behind their length, so that no two entries read alike. (Stable, as their parts are: else PostgreSQL would call
-- them one by one instead of taking them into the statement.)

create function chain_text(value text) returns bytea
    language sql stable parallel safe
    return case when value is null then int4send(-1)
                else int4send(octet_length(value)) || convert_to(value, 'UTF8') end;

create function chain_id(value uuid) returns bytea
    language sql stable parallel safe
    return case when value is null then int4send(0) else int4send(16) || uuid_send(value) end;

create function chain_posting(
    line integer, account text, member_id uuid, source_of_funds text, unit_id uuid, amount_sen bigint) returns bytea
    language sql stable parallel safe
    return int4send(line) || chain_text(account) || chain_id(member_id) || chain_text(source_of_funds)
        || chain_id(unit_id) || int8send(amount_sen);

create function chain_entry(
    cooperative_id uuid, id uuid, kind text, effective_date date, booked_at timestamptz, reference text,
    lines bigint, postings bytea) returns bytea
    language sql stable parallel safe
    return sha256(
        uuid_send(cooperative_id) || uuid_send(id) || chain_text(kind) || int4send(effective_date - date '2000-01-01')
        || int8send((extract(epoch from booked_at) * 1000000)::bigint) || chain_text(reference)
        || int8send(lines) || postings);
comment on function chain_entry is 'The digest of what an entry says; its note stays out of it.';

create function chain_link(previous bytea, number bigint, entry bytea, balances bytea) returns bytea
    language sql stable parallel safe
    return sha256(previous || int8send(number) || entry || balances);
comment on function chain_link is 'The hash of an entry: over the hash before it, its number, its digest and the balance after each line.';

-- An amount as JSON: rupiah, without trailing zeros.
create function rupiah_json(sen numeric) returns text
    language sql immutable parallel safe
    return trim_scale(sen / 100)::text;

-- A batch, unpacked.
create type posting_request as (
    nr integer, id uuid, cooperative uuid, kind text, dated date, earliest boolean, reference text, note text,
    capital text, cause uuid, donor text, trace text,
    caller text, person text, roles text[], client text, address text, operation text, key text, hash bytea,
    path text, key_taken boolean, earlier integer);
create type posting_line as (
    nr integer, line integer, cooperative uuid, account text, member uuid, source text, unit uuid, amount bigint,
    known boolean, side smallint, of_member boolean, balance integer);

-- Writes what was posted: entries, postings, balances, days, causes, capital, replies, audit trail.
create function write_entries(
    moment timestamptz, requests posting_request[], lines posting_line[], given bigint[], hashes bytea[], dates date[],
    after bigint[], current bigint[], statuses integer[], reply_heads json[], replies text[],
    with_key boolean, with_cause boolean, with_saving boolean) returns void
    language plpgsql
    set search_path = pg_catalog, public
    set enable_seqscan = off
as $$
begin
    insert into journal_entry (cooperative_id, number, id, kind, effective_date, booked_at, reference, note, hash)
    select r.cooperative, given[r.nr], r.id, r.kind, dates[r.nr], moment, r.reference, r.note, hashes[r.nr]
      from unnest(requests) r
     where given[r.nr] is not null;

    insert into posting (cooperative_id, entry_number, line, effective_date, account, member_id, source_of_funds, unit_id,
                         amount_sen, balance_after_sen)
    select l.cooperative, given[l.nr], l.line, dates[l.nr], l.account, l.member, l.source, l.unit, l.amount, l.after
      from unnest(lines, after) as l (
               nr, line, cooperative, account, member, source, unit, amount, known, side, of_member, balance, after)
     where given[l.nr] is not null;

    insert into balance as b (cooperative_id, account, member_id, source_of_funds, balance_sen, floor_sen)
    select l.cooperative, l.account, coalesce(l.member, '00000000-0000-0000-0000-000000000000'), l.source,
           current[l.balance], (select floor_sen from account a where a.code = l.account)
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
create function announce_entries(
    moment timestamptz, requests posting_request[], lines posting_line[], given bigint[], hashes bytea[], dates date[])
    returns void
    language sql
    set search_path = pg_catalog, public
as $$
    with entry as (
        select r.nr, r.id, r.cooperative, r.kind, r.capital, r.cause, r.trace, given[r.nr] as number,
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
--   cooperative, kind, dated, postings [{account, member, source, unit, amount: sen, debits positive}];
--   earliest: true when a date before the opening of the book becomes the day of the opening;
--   reference: a cause that is posted once; capital, cause, donor: when it is capital that came in;
--   trace: the W3C trace context;
--   and, when somebody asked for it over HTTP, caller, person, roles, client, address, operation, key, hash, path: then
--   it is posted once for the key, the reply is saved under it, it is in the audit trail, and the person must hold one
--   of the offices at this moment.
-- Each element gets one row: POSTED, REPLAYED (an earlier request with the key; its saved reply) or REFUSED with a code
-- and what the code needs. A refused element leaves nothing behind. Of two that draw on one balance the first in the
-- batch comes first.
-- Locks: keys (never waits), books in the order of their ids, days of savings, streams. Whoever takes several of these
-- takes them in this order.
create function post_entries(moment timestamptz, offices text[], batch jsonb)
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
    e           record;
    p           integer;
    broken      integer;
    value       bigint;
    balances    bytea;
    with_key    boolean;
    with_cause  boolean;
    with_saving boolean;
begin
    select array_agg(row(
               r.nr, uuidv7(), r.cooperative, r.kind, r.dated, coalesce(r.earliest, false), r.reference, r.note,
               r.capital, r.cause, r.donor, r.trace, r.caller, r.person,
               array(select jsonb_array_elements_text(r.roles)), r.client, r.address, r.operation, r.key,
               decode(r.hash, 'hex'), r.path,
               r.key is null or pg_try_advisory_xact_lock(
                   hashtextextended(array[r.caller, r.cooperative::text, r.operation, r.key]::text, 0)),
               r.earlier)::posting_request order by r.nr),
           count(*), bool_or(r.key is not null), bool_or(r.reference is not null or r.capital is not null),
           bool_or(r.kind = 'savings-received')
      into requests, size, with_key, with_cause, with_saving
      from (select b.*,
                   case when b.key is not null then
                       lag(b.nr) over (partition by b.key collate "C", b.cooperative, b.operation collate "C",
                                        b.caller collate "C" order by b.nr)
                   end as earlier
              from rows from (jsonb_to_recordset(batch) as (
                       cooperative uuid, kind text, dated date, earliest boolean, reference text, note text,
                       capital text, cause uuid, donor text, trace text, caller text, person text, roles jsonb,
                       client text, address text, operation text, key text, hash text, path text))
                   with ordinality as b (
                       cooperative, kind, dated, earliest, reference, note, capital, cause, donor, trace, caller,
                       person, roles, client, address, operation, key, hash, path, nr)) r;
    if size is null or size = 0 then
        return;
    end if;

    select array_agg(l order by l.nr, l.line), array_agg(l.balance order by l.nr, l.line),
           array_agg(l.amount * l.side order by l.nr, l.line)
      into lines, line_of, step
      from (select x.nr, x.line, x.cooperative, x.account, x.member, x.source, x.unit, x.amount,
                   a.code is not null as known, coalesce(a.side, 1::smallint) as side,
                   coalesce(a.of_member, false) as of_member,
                   dense_rank() over (order by x.cooperative, x.account collate "C", x.member,
                                      x.source collate "C")::integer as balance
              from (select b.nr::integer, o.line::integer, (b.entry ->> 'cooperative')::uuid as cooperative, o.account,
                           o.member, o.source, o.unit, o.amount, (b.entry ->> 'dated')::date as dated
                      from jsonb_array_elements(batch) with ordinality as b (entry, nr)
                     cross join rows from (jsonb_to_recordset(b.entry -> 'postings') as (
                               account text, member uuid, source text, unit uuid, amount bigint))
                           with ordinality as o (account, member, source, unit, amount, line)) x
              left join account a
                on a.code = x.account and x.dated between a.valid_from and coalesce(a.valid_until, x.dated)) l;

    select array_agg(b.cooperative_id), array_agg(b.last_entry_number), array_agg(b.chain_head)
      into books, numbers, heads
      from (select cooperative_id, last_entry_number, chain_head
              from book
             where cooperative_id in (select r.cooperative from unnest(requests) r)
             order by cooperative_id
               for update) b;

    select array_agg(coalesce(s.balance_sen, 0) order by l.balance),
           array_agg(case when s.cooperative_id is null then a.floor_sen else s.floor_sen end order by l.balance),
           array_agg(case when l.account = '311' then nullif(k.principal_sen, 0) end order by l.balance)
      into current, lowest, highest
      from (select distinct on (x.balance) x.* from unnest(lines) x order by x.balance) l
      left join lateral (select * from balance t
                          where t.cooperative_id = l.cooperative and t.account = l.account
                            and t.member_id = coalesce(l.member, nobody) and t.source_of_funds = l.source) s on true
      left join lateral (select floor_sen from account t where t.code = l.account) a on true
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
               chain_entry(r.cooperative, r.id, r.kind, d.dated, moment, r.reference, s.lines, s.bytes) as digest,
               case
                   when b.cooperative_id is null then 'no-book'
                   when r.caller is not null and not exists (
                       select from officer o
                        where o.cooperative_id = r.cooperative and o.person = r.person and o.office = any (offices)
                          and b.today between o.term_from and o.term_until
                          and (o.ended_on is null or b.today < o.ended_on)) then 'no-office'
               end as foreign_to,
               case
                   when b.frozen is not null then 'book-frozen'
                   when d.dated > b.today then 'date-in-the-future'
                   when d.dated < b.opened_on then 'date-before-opening'
                   when s.strangers > 0 then 'unknown-member'
                   when s.lines is null or s.unknown > 0 or s.total <> 0 or s.lines < 2 or s.too_large then 'unbalanced'
                   when r.reference is not null and exists (
                       select from entry_reference t
                        where t.cooperative_id = r.cooperative and t.reference = r.reference) then 'reference-taken'
               end as refusal,
               b.today, b.opened_on
          from unnest(requests) r
          left join lateral (
              select t.cooperative_id, t.frozen, t.opened_on, (moment at time zone t.zone)::date as today
                from book t
               where t.cooperative_id = r.cooperative) b on true
          cross join lateral (
              select case when r.earliest then greatest(r.dated, b.opened_on) else r.dated end as dated) d
          left join (
              select l.nr, min(l.nth)::integer as first, max(l.nth)::integer as last, count(*) as lines,
                     sum(l.amount) as total,
                     string_agg(chain_posting(l.line, l.account, l.member, l.source, l.unit, l.amount), ''::bytea
                                order by l.line) as bytes,
                     count(*) filter (where not l.known or l.of_member <> (l.member is not null)) as unknown,
                     count(*) filter (where l.member is not null and not exists (
                         select from member m
                          where m.cooperative_id = l.cooperative and m.id = l.member and m.status = 'ACTIVE'))
                         as strangers,
                     bool_or(abs(l.amount) > max_sen) as too_large
                from unnest(lines) with ordinality as l (
                         nr, line, cooperative, account, member, source, unit, amount, known, side, of_member, balance,
                         nth)
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
        elsif e.refusal is not null then
            codes[e.nr] := e.refusal;
            details[e.nr] := json_build_object('today', e.today, 'openedOn', e.opened_on);
        elsif e.reference is not null and e.cooperative || ' ' || e.reference = any (causes) then
            codes[e.nr] := 'reference-taken';
        else
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
            else
                outcomes[e.nr] := 'POSTED';
                value := numbers[e.book] + 1;
                numbers[e.book] := value;
                given[e.nr] := value;
                hashes[e.nr] := chain_link(heads[e.book], value, e.digest, balances);
                heads[e.book] := hashes[e.nr];
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
                    replies[e.nr] := format('{"entryId":"%s","number":%s,"hash":"%s","balance":%s}',
                                            e.id, value, encode(hashes[e.nr], 'hex'), rupiah_json(told[e.nr]));
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
           set last_entry_number = n.number, chain_head = n.head
          from unnest(books, numbers, heads) as n (id, number, head)
         where b.cooperative_id = n.id and b.last_entry_number <> n.number;
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

-- Opens books: the runtime role may not write them itself. Those that are open stay as they are.
create function open_book(
    cooperative uuid, village text, name text, opened_on date, principal_sen bigint, mandatory_sen bigint) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
begin
    insert into book (cooperative_id, village_code, name, opened_on, principal_sen, mandatory_sen, chain_head)
    values (cooperative, village, open_book.name, open_book.opened_on, open_book.principal_sen, open_book.mandatory_sen,
            sha256(uuid_send(cooperative)))
        on conflict (cooperative_id) do nothing;
    return found;
end
$$;
revoke all on function open_book from public;
grant execute on function open_book to ${runtime};

-- Gives so many member numbers, the last of which it returns; null where no book is open.
create function number_members(cooperative uuid, how_many integer) returns bigint
    language sql security definer
    set search_path = pg_catalog, public
as $$
    update book
       set last_member_number = last_member_number + how_many
     where cooperative_id = cooperative and how_many between 1 and 1000
    returning last_member_number
$$;
revoke all on function number_members from public;
grant execute on function number_members to ${runtime};
