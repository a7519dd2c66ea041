-- What is placed for a term is summarised by day as its own kind. It counts when a deposit is stored, before its entry is
-- posted, so that days of savings are locked before streams.

create function term_savings_count() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    times integer := case when tg_op = 'INSERT' then 1 else -1 end;
begin
    insert into savings_day as d (cooperative_id, effective_date, account, receipts, sum_sen, unannounced)
    values (new.cooperative_id, new.opened_on, '212', times, times * new.principal_sen, true)
        on conflict (cooperative_id, effective_date, account)
        do update set receipts = d.receipts + excluded.receipts, sum_sen = d.sum_sen + excluded.sum_sen,
                      unannounced = true;
    return null;
end
$$;
revoke all on function term_savings_count from public;
comment on function term_savings_count is 'Counts what a member places for a term; a renewed deposit is nothing new, a cancelled one nothing at all.';
create trigger term_deposit_counted after insert on term_deposit
    for each row when (new.renewed_from is null) execute function term_savings_count();
create trigger term_deposit_uncounted after update of status on term_deposit
    for each row when (new.status = 'CANCELLED' and old.status <> 'CANCELLED') execute function term_savings_count();

insert into savings_day (cooperative_id, effective_date, account, receipts, sum_sen, unannounced)
select cooperative_id, opened_on, '212', count(*), sum(principal_sen), true
  from term_deposit
 where renewed_from is null and status <> 'CANCELLED'
 group by cooperative_id, opened_on;

create or replace function summarise_savings(moment timestamptz, most integer) returns integer
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
                            case c.account when '311' then 'PRINCIPAL' when '321' then 'MANDATORY'
                                           when '212' then 'TERM' else 'VOLUNTARY' end,
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
