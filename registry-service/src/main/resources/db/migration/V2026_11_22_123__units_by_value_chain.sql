-- Units and their workers summed by where in the chain from field to table they work, beside the sums by function.

create table business_unit_chain_sum (
    region_code   text   not null,
    chain         text   not null,
    units         bigint not null,
    active        bigint not null,
    workers       bigint not null,
    local_workers bigint not null,
    women_workers bigint not null,
    constraint business_unit_chain_sum_pk primary key (region_code, chain)
);
comment on table business_unit_chain_sum is 'Units and those who work in the open ones by value chain, for each village and every region above it.';

create table business_unit_chain_delta (
    id            bigint  not null generated always as identity constraint business_unit_chain_delta_pk primary key,
    village_code  text    not null,
    chain         text    not null,
    units         integer not null,
    active        integer not null,
    workers       integer not null,
    local_workers integer not null,
    women_workers integer not null
);
comment on table business_unit_chain_delta is 'What changed in units and is not yet added to the sums by value chain.';
create index business_unit_chain_delta_village_index on business_unit_chain_delta (village_code collate "C");

create function business_unit_leaves_chain_delta() returns trigger
    language plpgsql
as $$
declare
    on_now    integer := new.active::int;
    on_before integer := case when tg_op = 'INSERT' then 0 else old.active::int end;
begin
    insert into business_unit_chain_delta (village_code, chain, units, active, workers, local_workers, women_workers)
    values (new.village_code, new.chain, case when tg_op = 'INSERT' then 1 else 0 end, on_now - on_before,
            on_now * new.workers - on_before * coalesce(old.workers, 0),
            on_now * new.local_workers - on_before * coalesce(old.local_workers, 0),
            on_now * new.women_workers - on_before * coalesce(old.women_workers, 0));
    return null;
end
$$;

create trigger business_unit_counted_by_chain
    after insert or update of active, workers, local_workers, women_workers on business_unit
    for each row execute function business_unit_leaves_chain_delta();

insert into business_unit_chain_delta (village_code, chain, units, active, workers, local_workers, women_workers)
select village_code, chain, 1, active::int, active::int * workers, active::int * local_workers,
       active::int * women_workers
  from business_unit;

grant select, insert, update on business_unit_chain_sum to ${runtime};
grant select, insert, delete on business_unit_chain_delta to ${runtime};
