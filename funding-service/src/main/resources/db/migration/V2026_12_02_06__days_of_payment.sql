-- How far back the day of a payment may lie, and whether the gate to be paid is judged on the day itself and today: data of
-- the version, strict for every new one. Version 1 of LPDB-PILOT, of 2025, is told as history and asks neither.

alter table programme_version
    add column pay_told_within_days integer
        constraint programme_version_pay_told_within_not_negative check (pay_told_within_days >= 0),
    add column gate_on_both_days boolean not null default false;
comment on column programme_version.pay_told_within_days is
    'How many days back the business date of a payment may lie when it is ordered and released; without limit when null. No source names it.';
comment on column programme_version.gate_on_both_days is
    'Whether the gate to be paid is passed on the business date of the payment and on the day on which it is ordered, released and sent.';
update programme_version set pay_told_within_days = 7, gate_on_both_days = true
 where programme_code = 'LPDB-PILOT' and version >= 2;
alter table programme_version
    alter column pay_told_within_days set default 7,
    alter column gate_on_both_days set default true;
