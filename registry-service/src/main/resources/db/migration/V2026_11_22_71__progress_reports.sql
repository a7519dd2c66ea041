-- Figures of regions stay quick for years: whole months are added up too. And the list behind each number.

create table progress_month (
    region_code text   not null,
    fact        text   not null,
    month       date   not null constraint progress_month_begins check (extract(day from month) = 1),
    change      bigint not null,
    constraint progress_month_pk primary key (region_code, fact, month) include (change)
);
comment on table progress_month is 'The same as progress_count, by the first day of the month; both are written in one statement.';

insert into progress_month (region_code, fact, month, change)
select region_code, fact, date_trunc('month', day)::date, sum(change)
  from progress_count
 group by region_code, fact, date_trunc('month', day);

create index progress_count_day_index on progress_count (region_code, day) include (fact, change);

create index milestone_fact_village_index
    on milestone (fact, (village_code collate "C"), cooperative_id) include (day, village_code);
create index region_profile_village_index on region_profile ((code collate "C")) where level = 4;

grant select, insert, update on progress_month to ${runtime};
