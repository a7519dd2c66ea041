-- Applications for a loan, from the draft to the last tranche. The application's own row is locked by every step;
-- what happened stands in rows that nobody changes.

create sequence agreement_number;

create table application (
    id                uuid    not null constraint application_pk primary key,
    cooperative_id    uuid    not null,
    village_code      text    not null,
    programme_code    text    not null constraint application_programme_fk references programme,
    programme_version integer not null,
    amount_sen        bigint  not null constraint application_amount_positive check (amount_sen > 0),
    tenor_months      integer not null,
    grace_months      integer not null,
    status            text    not null constraint application_status_known check (status in (
        'DRAFT', 'SUBMITTED', 'APPRAISED', 'APPROVED', 'REJECTED', 'AGREED', 'DISBURSING', 'DISBURSED', 'WITHDRAWN')),
    created_on        date    not null,
    latest_on         date    not null,
    constraint application_version_fk foreign key (programme_code, programme_version)
        references programme_version (programme_code, version),
    constraint application_months_sound check (tenor_months > 0 and grace_months between 0 and tenor_months - 1),
    constraint application_latest_not_before_created check (latest_on >= created_on)
);
comment on table application is 'A cooperative''s application to a programme; latest_on is the day of its latest step.';
create unique index application_open_unique on application (cooperative_id, programme_code)
    where status not in ('REJECTED', 'WITHDRAWN');
create index application_village_index on application (village_code text_pattern_ops, id);

create table application_budget (
    application_id uuid    not null constraint application_budget_application_fk references application,
    line           integer not null,
    purpose        text    not null,
    kind           text    not null constraint application_budget_kind_known check (kind in ('CAPITAL', 'OPERATING')),
    amount_sen     bigint  not null constraint application_budget_amount_positive check (amount_sen > 0),
    disbursed_sen  bigint  not null default 0 constraint application_budget_disbursed_not_negative check (disbursed_sen >= 0),
    constraint application_budget_pk primary key (application_id, line),
    constraint application_budget_purpose_unique unique (application_id, purpose),
    constraint application_budget_never_overdrawn check (disbursed_sen <= amount_sen)
);
comment on table application_budget is 'What the loan is for, line by line, and how much of each was paid out.';

create table application_step (
    id             uuid        not null constraint application_step_pk primary key,
    application_id uuid        not null constraint application_step_application_fk references application,
    step           text        not null,
    from_status    text,
    to_status      text        not null,
    happened_on    date        not null,
    actor          text        not null,
    person         text,
    role           text        not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    constraint application_step_allowed check (
        (coalesce(from_status, ''), to_status) in (
            ('', 'DRAFT'), ('APPRAISED', 'APPRAISED'), ('APPROVED', 'APPROVED'), ('REJECTED', 'REJECTED'),
            ('DISBURSING', 'DISBURSING'), ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'APPRAISED'), ('APPRAISED', 'APPROVED'), ('APPRAISED', 'REJECTED'),
            ('APPROVED', 'AGREED'), ('AGREED', 'DISBURSING'), ('AGREED', 'DISBURSED'), ('DISBURSING', 'DISBURSED'),
            ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'WITHDRAWN'), ('APPRAISED', 'WITHDRAWN')))
);
comment on table application_step is 'What happened to an application, by whom and when. Insert only.';
create index application_step_index on application_step (application_id, id);

create table appraisal (
    application_id uuid    not null constraint appraisal_pk primary key constraint appraisal_application_fk references application,
    score          integer not null constraint appraisal_score_within check (score between 0 and 100),
    recommendation text    not null constraint appraisal_recommendation_known check (recommendation in ('APPROVE', 'REJECT')),
    findings       text    not null,
    appraised_on   date    not null
);
comment on table appraisal is 'What the analyst found. Insert only.';

create table vote (
    id             uuid not null constraint vote_pk primary key,
    application_id uuid not null constraint vote_application_fk references application,
    member         text not null,
    person         text,
    vote           text not null constraint vote_known check (vote in ('FOR', 'AGAINST')),
    reason         text not null,
    voted_on       date not null,
    constraint vote_member_unique unique (application_id, member),
    constraint vote_person_unique unique (application_id, person)
);
comment on table vote is 'How each member of the committee voted, once. Insert only.';

create table agreement (
    application_id      uuid          not null constraint agreement_pk primary key constraint agreement_application_fk references application,
    number              text          not null constraint agreement_number_unique unique,
    amount_sen          bigint        not null,
    annual_rate_percent numeric(7, 4) not null,
    tenor_months        integer       not null,
    grace_months        integer       not null,
    repayment_method    text          not null,
    day_count           text          not null,
    programme_version   integer       not null,
    chair               text          not null,
    chair_accepted_on   date          not null,
    signed_on           date          not null
);
comment on table agreement is 'What lender and cooperative signed; it keeps its terms whatever the programme becomes. Insert only.';

create table tranche (
    id             uuid    not null constraint tranche_pk primary key,
    application_id uuid    not null constraint tranche_application_fk references application,
    number         integer not null,
    purpose        text    not null,
    amount_sen     bigint  not null constraint tranche_amount_positive check (amount_sen > 0),
    disbursed_on   date    not null,
    constraint tranche_number_unique unique (application_id, number)
);
comment on table tranche is 'What was paid out. Insert only.';

alter table application enable row level security;
create policy application_within_reach on application using (scope_sees(cooperative_id, village_code));
alter table application_budget enable row level security;
create policy application_budget_within_reach on application_budget
    using (exists (select from application a where a.id = application_id));
alter table application_step enable row level security;
create policy application_step_within_reach on application_step
    using (exists (select from application a where a.id = application_id));
alter table appraisal enable row level security;
create policy appraisal_within_reach on appraisal
    using (exists (select from application a where a.id = application_id));
alter table vote enable row level security;
create policy vote_within_reach on vote
    using (exists (select from application a where a.id = application_id));
alter table agreement enable row level security;
create policy agreement_within_reach on agreement
    using (exists (select from application a where a.id = application_id));
alter table tranche enable row level security;
create policy tranche_within_reach on tranche
    using (exists (select from application a where a.id = application_id));

grant select, insert on application, application_budget, application_step, appraisal, vote, agreement, tranche to ${runtime};
grant update (status, programme_version, latest_on) on application to ${runtime};
grant update (disbursed_sen) on application_budget to ${runtime};
grant usage on sequence agreement_number to ${runtime};
