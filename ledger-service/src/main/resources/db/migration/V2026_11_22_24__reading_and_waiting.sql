-- Entries that events ask for. They wait here until the book is open, and are posted in batches like all others.

create table awaited_entry (
    cooperative_id uuid        not null,
    reference      text collate "C" not null,
    request        jsonb       not null,
    arrived_at     timestamptz not null default clock_timestamp(),
    attempts       integer     not null default 0,
    due_at         timestamptz not null default clock_timestamp(),
    refusal        text,
    constraint awaited_entry_pk primary key (cooperative_id, reference)
);
comment on table awaited_entry is 'Entries that an event asked for and that are not in the books yet, with the reason why not.';
create index awaited_entry_due on awaited_entry (due_at);

alter table awaited_entry enable row level security;
create policy awaited_entry_of_the_service on awaited_entry using (scope_everything());
grant select, insert on awaited_entry to ${runtime};

-- Posts these; what is refused tries again later and later, at most an hour apart.
create function settle_awaited(moment timestamptz, took awaited_entry[])
    returns table (cooperative uuid, reference text, outcome text, code text)
    language sql
    set search_path = pg_catalog, public
as $$
    with posted as materialized (
        select t.cooperative_id, t.reference, p.outcome, p.code
          from post_entries(moment, '{}', (select jsonb_agg(w.request order by w.nr)
                                             from unnest(took) with ordinality as w (
                                                      cooperative_id, reference, request, arrived_at, attempts, due_at,
                                                      refusal, nr))) p
          join unnest(took) with ordinality as t (
                   cooperative_id, reference, request, arrived_at, attempts, due_at, refusal, nr) on t.nr = p.nr
    ), done as (
        delete from awaited_entry a
         using posted p
         where a.cooperative_id = p.cooperative_id and a.reference = p.reference
           and (p.outcome = 'POSTED' or p.code = 'reference-taken')
    ), later as (
        update awaited_entry a
           set attempts = a.attempts + 1, refusal = p.code,
               due_at = moment + least(interval '1 hour', interval '1 second' * power(2, least(a.attempts, 12)))
          from posted p
         where a.cooperative_id = p.cooperative_id and a.reference = p.reference
           and p.outcome <> 'POSTED' and p.code <> 'reference-taken'
    )
    select cooperative_id, reference, outcome, code from posted
$$;
revoke all on function settle_awaited from public;

-- Posts what waits and can be posted, all at once, or one by one when that fails.
create function post_awaited(moment timestamptz, most integer)
    returns table (cooperative uuid, reference text, outcome text, code text)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    took awaited_entry[];
    one  awaited_entry;
begin
    select array_agg(w order by w.cooperative_id, w.arrived_at, w.reference)
      into took
      from (select *
              from awaited_entry a
             where a.due_at <= moment
               and exists (select from book b where b.cooperative_id = a.cooperative_id)
             order by a.due_at
             limit least(most, 1000)
               for update skip locked) w;
    if took is null then
        return;
    end if;
    begin
        return query select * from settle_awaited(moment, took);
        return;
    exception when others then
        null; -- each has its own attempt below
    end;
    foreach one in array took loop
        begin
            return query select * from settle_awaited(moment, array[one]);
        exception when others then
            update awaited_entry a
               set attempts = a.attempts + 1, refusal = sqlstate, due_at = moment + interval '1 hour'
             where a.cooperative_id = one.cooperative_id and a.reference = one.reference;
            return query select one.cooperative_id, one.reference, 'REFUSED', sqlstate;
        end;
    end loop;
end
$$;
revoke all on function post_awaited from public;
grant execute on function post_awaited to ${runtime};

-- Announces the days of savings that have changed; returns how many.
create function summarise_savings(moment timestamptz, most integer) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    streams text[];
    facts   json[];
begin
    with due as (
        select d.cooperative_id, d.effective_date, d.account
          from savings_day d
         where d.unannounced
         order by d.cooperative_id
         limit least(most, 1000)
           for update skip locked
    ), changed as (
        update savings_day d
           set unannounced = false
          from due
         where d.cooperative_id = due.cooperative_id and d.effective_date = due.effective_date
           and d.account = due.account
        returning d.*
    )
    select array_agg('cooperative/' || c.cooperative_id),
           array_agg(format('{"cooperativeId":"%s","day":"%s","kind":"%s","count":%s,"sum":%s}',
                            c.cooperative_id, to_char(c.effective_date, 'YYYY-MM-DD'),
                            case c.account when '311' then 'PRINCIPAL' when '321' then 'MANDATORY' else 'VOLUNTARY' end,
                            c.receipts, rupiah_json(c.sum_sen))::json)
      into streams, facts
      from changed c;
    if streams is null then
        return 0;
    end if;
    perform outbox_append(
        array(select uuidv7() from unnest(streams)), array(select 'ledger' from unnest(streams)), streams,
        array(select 'id.koperasi.ledger.savings-summarised.v1' from unnest(streams)),
        array(select moment from unnest(streams)), array(select null::text from unnest(streams)), facts);
    return cardinality(streams);
end
$$;
revoke all on function summarise_savings from public;
grant execute on function summarise_savings to ${runtime};

-- Recomputes a stretch of the chain of one book, as far as the caller sees it. bad is the first entry that is not what
-- was posted; null when all are. last and last_hash are where the next stretch begins.
create function verify_chain(cooperative uuid, after_number bigint, previous bytea, most integer)
    returns table (entries bigint, last bigint, last_hash bytea, bad bigint)
    language sql stable
as $$
    with entry as (
        select e.number, e.hash, s.balances, s.dated,
               chain_entry(e.cooperative_id, e.id, e.kind, e.effective_date, e.booked_at, e.reference, s.lines, s.bytes)
                   as digest
          from journal_entry e
         cross join lateral (
               select count(*) as lines, bool_and(p.effective_date = e.effective_date) as dated,
                      string_agg(chain_posting(p.line, p.account, p.member_id, p.source_of_funds, p.unit_id,
                                               p.amount_sen), ''::bytea order by p.line) as bytes,
                      string_agg(int8send(p.balance_after_sen), ''::bytea order by p.line) as balances
                 from posting p
                where p.cooperative_id = e.cooperative_id and p.entry_number = e.number) s
         where e.cooperative_id = cooperative and e.number > after_number
         order by e.number
         limit least(most, 5000)
    ), linked as (
        select number, hash, dated, lag(number, 1, after_number) over (order by number) as number_before,
               chain_link(lag(hash, 1, previous) over (order by number), number, digest, balances) as computed
          from entry
    )
    select count(*), max(number), (array_agg(hash order by number desc))[1],
           min(case when number <> number_before + 1 then number_before + 1
                    when computed is distinct from hash or dated is not true then number end)
      from linked
$$;
