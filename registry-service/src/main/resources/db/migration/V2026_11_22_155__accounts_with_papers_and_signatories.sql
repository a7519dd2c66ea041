-- Since a day a bank is asked for an account with the papers on file; who signs for an account is kept with its request;
-- and how long before its end a term or an agreement counts as ending soon is a dated rule.

create table account_paper_rule (
    valid_from date    not null constraint account_paper_rule_pk primary key,
    required   boolean not null,
    source     text    not null
);
comment on table account_paper_rule is 'Whether the papers that a bank asks for are on file before an account is requested, from a day on.';
insert into account_paper_rule (valid_from, required, source) values
    ('1992-10-21', false, 'Papers were shown at the counter before this register filed them'),
    ('2026-11-23', true,  'Juklak Menkop 1/2025, Bab IV; that they are filed here is this programme''s choice');

create table bank_account_signatory (
    account_id     uuid not null constraint bank_account_signatory_account_fk references bank_account,
    office         text not null constraint bank_account_signatory_office_known check (office in ('chair', 'treasurer')),
    appointment_id uuid not null
        constraint bank_account_signatory_appointment_fk references officer_appointment (appointment_id),
    cooperative_id uuid not null constraint bank_account_signatory_cooperative_fk references cooperative,
    village_code   text not null,
    constraint bank_account_signatory_pk primary key (account_id, office)
);
comment on table bank_account_signatory is 'Who signs for an account: chair and treasurer on the day it was asked for. Insert only.';

create table approach_rule (
    valid_from date    not null constraint approach_rule_pk primary key,
    days       integer not null constraint approach_rule_days_known check (days between 1 and 365),
    source     text    not null
);
comment on table approach_rule is 'How many days before its last day a term of office or an agreement counts as ending soon, from a day on.';
insert into approach_rule (valid_from, days, source) values
    ('1992-10-21', 90, 'No rule; this programme''s choice');

alter table bank_account_signatory enable row level security;
create policy bank_account_signatory_within_reach on bank_account_signatory using (scope_sees(cooperative_id, village_code));

grant select on account_paper_rule, approach_rule to ${runtime};
grant select, insert on bank_account_signatory to ${runtime};
