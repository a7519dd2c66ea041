-- What a programme version says about paying back, and the holidays by which due days move.

alter table programme add column lender text not null default 'REVOLVING_FUND'
    constraint programme_lender_known check (lender in ('REVOLVING_FUND', 'STATE_BANK'));
comment on column programme.lender is 'Who lends; the books of a cooperative keep the two apart.';

alter table programme_version
    drop constraint programme_version_method_known,
    add constraint programme_version_method_known
        check (repayment_method in ('DECLINING_BALANCE', 'FLAT', 'ANNUITY')),
    drop constraint programme_version_day_count_known,
    add constraint programme_version_day_count_known
        check (day_count in ('THIRTY_360', 'ACTUAL_365', 'ACTUAL_ACTUAL')),
    add column applications_until date,
    add column grace_capitalised  boolean not null default false,
    add column due_day            integer not null default 12
        constraint programme_version_due_day_in_every_month check (due_day between 1 and 28),
    add column allocation_order   text    not null default 'OLDEST_INTEREST_FIRST'
        constraint programme_version_allocation_known check (allocation_order in (
            'OLDEST_INTEREST_FIRST', 'OLDEST_PRINCIPAL_FIRST', 'ALL_INTEREST_FIRST', 'ALL_PRINCIPAL_FIRST')),
    add column early_effect       text    not null default 'LOWER_INSTALMENTS'
        constraint programme_version_early_effect_known check (early_effect in ('LOWER_INSTALMENTS', 'SHORTER_TENOR')),
    add column rounding_sen       bigint  not null default 100
        constraint programme_version_rounding_positive check (rounding_sen > 0),
    add column billed_days_before integer not null default 7
        constraint programme_version_billed_days_within check (billed_days_before between 0 and 28),
    add column draw_within_days   integer not null default 180
        constraint programme_version_draw_within_positive check (draw_within_days > 0),
    add column collectibility     text    not null default 'STATE_RECEIVABLES'
        constraint programme_version_collectibility_known check (collectibility in ('STATE_RECEIVABLES', 'BANK_DAYS'));
comment on column programme_version.applications_until is 'The last day on which an application is taken; none when null.';
comment on column programme_version.rounding_sen is 'What an instalment is a multiple of; the last takes what is left.';
comment on column programme_version.billed_days_before is 'How long before its day an instalment is billed.';
comment on column programme_version.draw_within_days is 'How long after signing an agreement can be drawn; then what is left of it is free again.';

-- PMK 49/2025 art. 5: at the most Rp3 billion, of it Rp500 million for operating costs, 6 per cent a year, 72 months,
-- grace of 6 to 8 months, monthly; art. 7: due on the 12th, or the next working day. Choices where it is silent:
-- declining balance, days as they are over 365, five classes by days as POJK 40/2019 has them for banks. Closed to new
-- applications by the statement of the minister of finance of 14 November 2025; agreements signed before live on.
insert into programme (code, name, source_of_funds, lender)
values ('HIMBARA-PMK49', 'Pinjaman Himbara untuk KDMP dan KKMP menurut PMK 49/2025', 'STATE_LOAN', 'STATE_BANK');
insert into pool (programme_code) values ('HIMBARA-PMK49');
insert into programme_version (id, programme_code, version, effective_from, regulation, ceiling_sen, operating_cap_sen,
                               annual_rate_percent, max_tenor_months, max_grace_months, repayment_method, day_count,
                               committee_size, applications_until, collectibility)
values ('01990000-0000-7000-8000-000000000002', 'HIMBARA-PMK49', 1, '2025-07-21', 'PMK 49/2025', 300000000000,
        50000000000, 6, 72, 8, 'DECLINING_BALANCE', 'ACTUAL_365', 3, '2025-11-13', 'BANK_DAYS');
insert into programme_criterion (version_id, position, code, gate, rule, subject, topic, cooperative_kind, who, what_next_id,
                                 what_next_en, source)
select '01990000-0000-7000-8000-000000000002', row_number() over (order by position) - 1, code, gate, rule, subject, topic,
       cooperative_kind, who, what_next_id, what_next_en,
       case code when 'government-consent' then 'PMK 49/2025 pasal 2'
                 when 'business-plan-rated' then 'PMK 49/2025 pasal 6, proposal rencana bisnis'
                 when 'members-consent' then source
                 when 'books-open' then source
                 else 'PMK 49/2025 pasal 6' end
  from programme_criterion
 where version_id = '01990000-0000-7000-8000-000000000001'
   and code not in ('pilot-designated', 'chair-certified', 'treasurer-certified');

create table holiday_year (
    year        integer     not null constraint holiday_year_sound check (year between 2025 and 2100),
    version     integer     not null constraint holiday_year_version_positive check (version > 0),
    decree      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint holiday_year_pk primary key (year, version)
);
comment on table holiday_year is
    'Years whose holidays are known; the last version counts, for a decree may be changed within its year. Insert only.';

create table holiday (
    year    integer not null,
    version integer not null,
    day     date    not null,
    kind    text    not null constraint holiday_kind_known check (kind in ('holiday', 'collective-leave')),
    name    text    not null,
    constraint holiday_pk primary key (year, version, day),
    constraint holiday_year_fk foreign key (year, version) references holiday_year,
    constraint holiday_in_its_year check (extract(year from day) = year)
);
comment on table holiday is 'Days on which banks do not work, besides the weekends. Insert only.';

grant select, insert on holiday_year, holiday to ${runtime};
