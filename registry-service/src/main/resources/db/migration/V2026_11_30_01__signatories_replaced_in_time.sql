-- Within how many days after somebody else took the office a bank replaces who signs for an account; told once when the last
-- day is near and once when it is over.

create table signatory_rule (
    valid_from  date    not null constraint signatory_rule_pk primary key,
    within_days integer not null constraint signatory_rule_within_days_known check (within_days between 1 and 365),
    remind_days integer not null constraint signatory_rule_remind_days_known check (remind_days between 1 and 365),
    source      text    not null
);
comment on table signatory_rule is 'Within how many days after another took the office a bank replaces the signatory of an account, and how many days before the last of them it is near, for whoever took it on a day or later.';
insert into signatory_rule (valid_from, within_days, remind_days, source) values
    ('1992-10-21', 30, 10, 'No rule names days; this programme''s choice');

create table signatory_replacement_told (
    account_id     uuid        not null constraint signatory_replacement_told_account_fk references bank_account,
    stage          text        not null
        constraint signatory_replacement_told_stage_known check (stage in ('APPROACHED', 'MISSED')),
    due_on         date        not null,
    cooperative_id uuid        not null,
    village_code   text        not null,
    announced_at   timestamptz not null,
    constraint signatory_replacement_told_pk primary key (account_id, stage, due_on)
);
comment on table signatory_replacement_told is 'Accounts of which it was announced that the last day to replace who signs is near or over. Insert only.';

alter table signatory_replacement_told enable row level security;
create policy signatory_replacement_told_within_reach on signatory_replacement_told
    using (scope_sees(cooperative_id, village_code));
grant select on signatory_rule to ${runtime};
grant select, insert on signatory_replacement_told to ${runtime};
