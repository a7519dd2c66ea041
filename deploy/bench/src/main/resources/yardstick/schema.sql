-- The yardstick's own copies of the ledger's tables: the same rows and indexes, without the rules of the house.
drop schema if exists bench cascade;
create schema bench;
create sequence bench.number;
create table bench.journal_entry (like journal_entry including all);
create table bench.posting (like posting including all);
create table bench.balance (like balance including all);
create table bench.outbox (like outbox including all);
create table bench.outbox_unsent (like outbox_unsent including all);
-- Twenty cash boxes, and the voluntary savings of nine members each.
insert into bench.balance (cooperative_id, account, member_id, source_of_funds, balance_sen, floor_sen)
select lpad(c::text, 32, '0')::uuid, '111', lpad('', 32, '0')::uuid, 'OWN', 0, 0 from generate_series(1, 20) c
union all
select lpad(c::text, 32, '0')::uuid, '211', lpad((c * 100 + m)::text, 32, '0')::uuid, 'OWN', 0, 0
  from generate_series(1, 20) c, generate_series(1, 9) m;
