-- The chart of a cooperative: that of all cooperatives, and accounts of its own under some of those.

create table account_root (
    account     text collate "C" not null constraint account_root_account_known references account,
    valid_from  date not null,
    valid_until date,
    constraint account_root_pk primary key (account, valid_from),
    constraint account_root_validity_ordered check (valid_until is null or valid_until >= valid_from)
);
comment on table account_root is 'The accounts under which a cooperative may open its own, effective-dated. What is kept per member, or told by events, is not among them.';
insert into account_root (account, valid_from)
select code, '2024-01-16'
  from account
 where code in ('111', '112', '1131', '1139', '114', '121', '129', '213', '214', '215', '342', '361', '411', '421', '431',
                '511', '521', '531', '541', '551');
grant select on account_root to ${runtime};

create table own_account (
    cooperative_id uuid not null constraint own_account_book_known references book,
    code           text collate "C" not null,
    root           text collate "C" not null generated always as (split_part(code, '.', 1)) stored
        constraint own_account_root_known references account,
    name           text not null,
    opened_on      date not null,
    constraint own_account_pk primary key (cooperative_id, code),
    constraint own_account_code_spelt check (code ~ '^[0-9]{3,4}\.[0-9]{2}$')
);
comment on table own_account is 'Accounts that a cooperative opened under those of all. Side, floor and party are those of the root.';

alter table own_account enable row level security;
create policy own_account_within_reach on own_account for select using (
    exists (select from book b where b.cooperative_id = own_account.cooperative_id));
create policy own_account_opened on own_account for insert with check (
    scope_everything() or cooperative_id = any (scope_tenants()));
grant select, insert on own_account to ${runtime};

create table business_unit (
    cooperative_id uuid not null,
    id             uuid not null,
    function       text collate "C" not null,
    name           text not null,
    opened_on      date not null,
    constraint business_unit_pk primary key (cooperative_id, id)
);
comment on table business_unit is 'The business units (gerai) of cooperatives, from the registry''s events.';

alter table business_unit enable row level security;
create policy business_unit_within_reach on business_unit using (
    scope_everything() or exists (select from book b where b.cooperative_id = business_unit.cooperative_id));
grant select, insert, update on business_unit to ${runtime};
