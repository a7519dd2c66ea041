-- What a suspended member may not do is the cooperative's own rule. His dues go on, and what he saved stays his.

create table suspension_rule (
    cooperative_id      uuid        constraint suspension_rule_book_known references book,
    valid_from          date        not null,
    withdrawals_refused boolean     not null,
    loans_refused       boolean     not null,
    decision_reference  text        not null,
    person              text collate "C",
    decided_at          timestamptz not null,
    constraint suspension_rule_day_unique unique nulls not distinct (cooperative_id, valid_from)
);
comment on table suspension_rule is 'What is refused to suspended members from a day on; of no cooperative: where it has not decided. Never changed.';
insert into suspension_rule (cooperative_id, valid_from, withdrawals_refused, loans_refused, decision_reference, decided_at) values
    (null, '1992-10-21', true, true,
     'Tidak diatur undang-undang (UU 25/1992); ketentuan anggaran rumah tangga menggantikannya', '2026-11-29 00:00:00+07');
insert into erasable_text (table_name, column_name) values ('suspension_rule', 'decision_reference');

alter table suspension_rule enable row level security;
create policy suspension_rule_within_reach on suspension_rule for select using (
    cooperative_id is null or exists (select from book b where b.cooperative_id = suspension_rule.cooperative_id));
create policy suspension_rule_decided on suspension_rule for insert with check (
    scope_everything() or cooperative_id = any (scope_tenants()));
grant select, insert on suspension_rule to ${runtime};

-- Whether somebody is suspended and, by the rule of a day, not paid what he saved or not lent to.
create function suspension_refuses(cooperative uuid, suspended uuid, act text, day date) returns boolean
    language sql stable
    set search_path = pg_catalog, public
as $$
    select coalesce((
               select c.change = 'SUSPENSION'
                 from membership_change c
                where c.cooperative_id = cooperative and c.member_id = suspended
                  and c.change in ('SUSPENSION', 'LIFTING')
                order by c.number desc
                limit 1), false)
       and coalesce((
               select case act when 'WITHDRAWAL' then r.withdrawals_refused when 'LOAN' then r.loans_refused end
                 from suspension_rule r
                where (r.cooperative_id = cooperative or r.cooperative_id is null) and r.valid_from <= day
                order by r.cooperative_id is null, r.valid_from desc
                limit 1), false)
$$;
comment on function suspension_refuses is 'For callers who see the membership; the rule of the cooperative goes before that of all.';
