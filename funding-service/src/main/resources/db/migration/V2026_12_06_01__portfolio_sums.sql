-- The portfolio of the nation is read from sums instead of from every loan. A statement that changes how loans stand writes
-- beside it by how much each sum changes, and nobody waits for the row of a sum; one worker adds changes up. A read takes
-- both in one statement, so that it is exact at every moment.

lock table loan_standing in share row exclusive mode; -- until those who change it write beside it

create table portfolio_sum (
    province              text    not null,
    programme_code        text    not null,
    purpose               text    not null,
    vintage               date    not null,
    class                 integer not null,
    non_performing        boolean not null,
    state                 text    not null,
    loans                 bigint  not null,
    outstanding_sen       bigint  not null,
    overdue_principal_sen bigint  not null,
    overdue_interest_sen  bigint  not null,
    accrued_sen           bigint  not null,
    constraint portfolio_sum_pk
        primary key (province, programme_code, purpose, vintage, class, non_performing, state)
) with (fillfactor = 50);
comment on table portfolio_sum is 'Loans of a province that owe principal, added up by all that a portfolio is told apart by.';

create table portfolio_delta (
    id                    bigint  not null generated always as identity constraint portfolio_delta_pk primary key,
    province              text    not null,
    programme_code        text    not null,
    purpose               text    not null,
    vintage               date    not null,
    class                 integer not null,
    non_performing        boolean not null,
    state                 text    not null,
    loans                 bigint  not null,
    outstanding_sen       bigint  not null,
    overdue_principal_sen bigint  not null,
    overdue_interest_sen  bigint  not null,
    accrued_sen           bigint  not null
);
comment on table portfolio_delta is 'Changes of sums that are not added to portfolio_sum yet.';
alter table portfolio_delta set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

insert into portfolio_sum
select left(village_code, 2), programme_code, purpose, vintage, class, non_performing, state, count(*), sum(outstanding_sen),
       sum(overdue_principal_sen), sum(overdue_interest_sen), sum(accrued_sen)
  from loan_standing
 where outstanding_sen > 0
 group by 1, 2, 3, 4, 5, 6, 7;

create function portfolio_changes() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    if tg_op = 'INSERT' then
        insert into portfolio_delta (province, programme_code, purpose, vintage, class, non_performing, state, loans,
                                     outstanding_sen, overdue_principal_sen, overdue_interest_sen, accrued_sen)
        select left(village_code, 2), programme_code, purpose, vintage, class, non_performing, state, count(*),
               sum(outstanding_sen), sum(overdue_principal_sen), sum(overdue_interest_sen), sum(accrued_sen)
          from stands
         where outstanding_sen > 0
         group by 1, 2, 3, 4, 5, 6, 7;
    elsif tg_op = 'DELETE' then
        insert into portfolio_delta (province, programme_code, purpose, vintage, class, non_performing, state, loans,
                                     outstanding_sen, overdue_principal_sen, overdue_interest_sen, accrued_sen)
        select left(village_code, 2), programme_code, purpose, vintage, class, non_performing, state, -count(*),
               -sum(outstanding_sen), -sum(overdue_principal_sen), -sum(overdue_interest_sen), -sum(accrued_sen)
          from stood
         where outstanding_sen > 0
         group by 1, 2, 3, 4, 5, 6, 7;
    else
        insert into portfolio_delta (province, programme_code, purpose, vintage, class, non_performing, state, loans,
                                     outstanding_sen, overdue_principal_sen, overdue_interest_sen, accrued_sen)
        select left(village_code, 2), programme_code, purpose, vintage, class, non_performing, state, sum(sign),
               sum(sign * outstanding_sen), sum(sign * overdue_principal_sen), sum(sign * overdue_interest_sen),
               sum(sign * accrued_sen)
          from (select 1 as sign, * from stands union all select -1, * from stood) each
         where outstanding_sen > 0
         group by 1, 2, 3, 4, 5, 6, 7
        having sum(sign) <> 0 or sum(sign * outstanding_sen) <> 0 or sum(sign * overdue_principal_sen) <> 0
            or sum(sign * overdue_interest_sen) <> 0 or sum(sign * accrued_sen) <> 0;
    end if;
    return null;
end
$$;
create trigger portfolio_changes_on_insert after insert on loan_standing
    referencing new table as stands for each statement execute function portfolio_changes();
create trigger portfolio_changes_on_update after update on loan_standing
    referencing old table as stood new table as stands for each statement execute function portfolio_changes();
create trigger portfolio_changes_on_delete after delete on loan_standing
    referencing old table as stood for each statement execute function portfolio_changes();

-- Whoever sees a part of the nation is answered from its loans.
alter table portfolio_sum enable row level security;
create policy portfolio_sum_of_the_nation on portfolio_sum using ((select scope_everything()));
alter table portfolio_delta enable row level security;
create policy portfolio_delta_of_the_nation on portfolio_delta using ((select scope_everything()));

grant select, insert, update, delete on portfolio_sum to ${runtime};
grant select, delete on portfolio_delta to ${runtime};
