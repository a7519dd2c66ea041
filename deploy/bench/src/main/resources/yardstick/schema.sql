-- The yardstick's own tables: a deposit as plainly as PostgreSQL can keep it, without the rules of the house.
drop table if exists outbox, posting, entry, account;
create table account (id integer primary key, balance bigint not null default 0) with (fillfactor = 70);
create table entry (
    id bigint generated always as identity primary key,
    cooperative integer not null,
    booked_at timestamptz not null default clock_timestamp());
create table posting (
    entry bigint not null,
    line integer not null,
    account integer not null,
    amount bigint not null,
    balance_after bigint not null,
    primary key (entry, line));
create table outbox (
    position bigint generated always as identity primary key,
    id uuid not null default gen_random_uuid(),
    payload json not null);
-- Twenty cash boxes from 1 on, and the accounts of their members from 1001 on.
insert into account (id) select n from generate_series(1, 20) n;
insert into account (id) select n from generate_series(1001, 1180) n;
