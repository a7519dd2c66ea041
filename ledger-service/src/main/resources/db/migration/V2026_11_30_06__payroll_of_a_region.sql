-- Employers' lists of many cooperatives are posted by one run: those of a month that are without a fault and that whoever
-- sent them has released. A run takes each row once; the next takes again what was refused.

alter table payroll_list add column released boolean not null default false;
comment on column payroll_list.released is 'Whether a run of the cooperative, the region or the nation may post it.';
create index payroll_list_released on payroll_list (month, cooperative_id) where released;

alter table payroll_row add column run_id uuid;
comment on column payroll_row.run_id is 'The run that dealt with it last.';
grant update (run_id) on payroll_row to ${runtime};

alter table dues_run add column kind text collate "C" not null default 'DUES'
    constraint dues_run_kind_known check (kind in ('DUES', 'PAYROLL'));
update dues_run set kind = 'PAYROLL' where payroll_list_id is not null;
alter table dues_run add constraint dues_run_list_of_payroll check (payroll_list_id is null or kind = 'PAYROLL');
comment on table dues_run is 'Deductions of dues for a month, or the posting of employers'' lists, and how far they have come. The mark moves with the entries, in one transaction.';

-- The cooperatives in which a run has something to post, behind one of them; an official learns which, and nothing of the
-- lists.
create function payroll_cooperatives(region text, one uuid, wages date, run uuid, behind uuid, most integer)
    returns table (cooperative_id uuid, zone text)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select distinct b.cooperative_id, b.zone
      from payroll_list l
      join book b on b.cooperative_id = l.cooperative_id
     where l.month = wages and l.released and l.cooperative_id > behind
       and (one is null or l.cooperative_id = one)
       and (region = '' or region_within(b.village_code, array[region]))
       and (scope_everything() or b.cooperative_id = any (scope_tenants())
            or region_within(b.village_code, scope_regions()))
       and not exists (select from payroll_row f
                        where f.cooperative_id = l.cooperative_id and f.list_id = l.id and f.fault is not null)
       and exists (select from payroll_row r
                    where r.cooperative_id = l.cooperative_id and r.list_id = l.id
                      and coalesce(r.outcome, 'REFUSED') = 'REFUSED' and r.run_id is distinct from run)
     order by b.cooperative_id
     limit most
$$;
comment on function payroll_cooperatives is 'Where released lists of a month wait for a run, within the caller''s reach.';
revoke all on function payroll_cooperatives from public;
grant execute on function payroll_cooperatives to ${runtime};
