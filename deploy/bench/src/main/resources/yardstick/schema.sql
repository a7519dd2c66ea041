-- The yardstick's own copies of the ledger's tables: the same rows and indexes, and of the rules of the house
-- only that entries balance.
drop schema if exists bench cascade;
create schema bench;
create sequence bench.number;
create table bench.journal_entry (like journal_entry including all);
create table bench.posting (like posting including all);
-- Every entry sums to zero when it commits: no books without this, whoever writes them.
create function bench.entry_is_balanced() returns trigger
    language plpgsql
    set search_path = pg_catalog, bench
as $$
declare
    lines integer;
    total numeric;
begin
    select count(*), sum(amount_sen) into lines, total
      from posting
     where cooperative_id = new.cooperative_id and entry_number = new.number;
    if lines < 2 or total <> 0 then
        raise exception 'entry % does not balance', new.number;
    end if;
    return null;
end
$$;
create constraint trigger journal_entry_balanced
    after insert on bench.journal_entry
    deferrable initially deferred
    for each row execute function bench.entry_is_balanced();
create table bench.balance (like balance including all);
create table bench.outbox (like outbox including all);
create table bench.outbox_unsent (like outbox_unsent including all);
-- Twenty cash boxes, and the voluntary savings of nine members each.
insert into bench.balance (cooperative_id, account, member_id, source_of_funds, balance_sen, floor_sen)
select lpad(c::text, 32, '0')::uuid, '111', lpad('', 32, '0')::uuid, 'OWN', 0, 0 from generate_series(1, 20) c
union all
select lpad(c::text, 32, '0')::uuid, '211', lpad((c * 100 + m)::text, 32, '0')::uuid, 'OWN', 0, 0
  from generate_series(1, 20) c, generate_series(1, 9) m;
