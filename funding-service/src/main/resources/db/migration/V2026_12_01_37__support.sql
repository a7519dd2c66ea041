-- What a cooperative cannot pay on its day the village fund pays, or the fund of its regency: asked for, recommended, placed.

create table support_rule (
    programme_code  text    not null constraint support_rule_programme_fk references programme,
    source          text    not null constraint support_rule_source_known check (source in ('DANA_DESA', 'DAU_DBH')),
    valid_from      date    not null,
    ask_days        integer not null constraint support_rule_ask_positive check (ask_days > 0),
    recommend_days  integer not null constraint support_rule_recommend_positive check (recommend_days > 0),
    ceiling_percent numeric(5, 2) constraint support_rule_ceiling_within check (ceiling_percent > 0 and ceiling_percent <= 100),
    capital_output  boolean not null,
    basis           text    not null,
    constraint support_rule_pk primary key (programme_code, source, valid_from)
);
comment on table support_rule is
    'Within how many working days support is asked for and recommended, how much of a yearly budget it may take (all of it when null), and whether what the loan bought secures it from then on.';
insert into support_rule values
    ('HIMBARA-PMK49', 'DANA_DESA', '2025-07-21', 4, 5, 30, true,
     'PMK 49/2025 pasal 11; batas 30 persen pagu menurut Permendes 10/2025'),
    ('HIMBARA-PMK49', 'DAU_DBH', '2025-07-21', 4, 5, null, true, 'PMK 49/2025 pasal 11');

create table yearly_budget (
    id          uuid        not null constraint yearly_budget_pk primary key,
    region_code text collate "C" not null,
    year        integer     not null constraint yearly_budget_year_sound check (year between 2025 and 2100),
    source      text        not null constraint yearly_budget_source_known check (source in ('DANA_DESA', 'DAU_DBH')),
    amount_sen  bigint      not null constraint yearly_budget_amount_not_negative check (amount_sen >= 0),
    reference   text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
comment on table yearly_budget is
    'Yearly budgets (pagu): Dana Desa of a village, DAU and DBH of a regency; the last word counts. Insert only.';
create index yearly_budget_index on yearly_budget (region_code, year, source, id);

create table support_quota (
    region_code text collate "C" not null,
    year        integer not null,
    source      text    not null,
    placed_sen  bigint  not null default 0 constraint support_quota_not_negative check (placed_sen >= 0),
    constraint support_quota_pk primary key (region_code, year, source)
);
comment on table support_quota is 'What was placed out of a yearly budget; its row settles races for the last rupiah.';

create table support (
    id              uuid    not null constraint support_pk primary key,
    loan_id         uuid    not null constraint support_loan_fk references loan,
    source          text    not null,
    region_code     text collate "C" not null,
    due_on          date    not null,
    short_sen       bigint  not null constraint support_short_positive check (short_sen > 0),
    ask_by          date    not null,
    prepared_on     date    not null,
    prepared_by     text    not null,
    status          text    not null constraint support_status_known check (status in (
        'PREPARED', 'ASKED', 'RECOMMENDED', 'REFUSED', 'PLACED')),
    asked_on        date,
    recommend_by    date,
    recommended_on  date,
    recommended_sen bigint,
    recommended_by  text,
    place_by        date,
    placed_on       date,
    payment_id      uuid constraint support_payment_fk references payment,
    placed_by       text,
    constraint support_recommended_within check (recommended_sen between 0 and short_sen),
    constraint support_by_two check (recommended_by <> placed_by)
);
comment on table support is 'What was asked for an instalment, step by step, with the day until which each step should be done.';
create unique index support_once_an_instalment on support (loan_id, due_on) where status <> 'REFUSED';
create index support_open_index on support (id) where status in ('PREPARED', 'ASKED', 'RECOMMENDED');

create table support_document (
    id           uuid        not null constraint support_document_pk primary key,
    support_id   uuid        not null constraint support_document_support_fk references support,
    kind         text        not null constraint support_document_kind_known check (kind in ('BANK_STATEMENT', 'SCHEDULE', 'SPTJM')),
    file_id      uuid        not null constraint support_document_file_fk references stored_file,
    file_name    text        not null,
    media_type   text        not null,
    size_bytes   bigint      not null,
    digest       text        not null,
    handed_in_at timestamptz not null,
    handed_in_by text        not null
);
comment on table support_document is 'What goes with the question: statement of the bank, schedule, statement of responsibility. Insert only.';

create table capital_output (
    loan_id    uuid    not null constraint capital_output_loan_fk references loan,
    purpose    text    not null,
    amount_sen bigint  not null constraint capital_output_amount_positive check (amount_sen > 0),
    since      date    not null,
    constraint capital_output_pk primary key (loan_id, purpose)
);
comment on table capital_output is 'What the loan bought, which secures it since support was placed. Insert only.';

alter table payment
    drop constraint payment_channel_known,
    add constraint payment_channel_known check (channel in ('API', 'BANK_FILE', 'SUPPORT')),
    add column paid_by text constraint payment_paid_by_known check (paid_by in ('DANA_DESA', 'DAU_DBH'));
comment on column payment.paid_by is 'Whose money it was, when it was not the cooperative''s own.';

alter table yearly_budget enable row level security;
create policy yearly_budget_within_reach on yearly_budget
    using (scope_everything() or region_within(region_code, scope_regions()));
alter table support_quota enable row level security;
create policy support_quota_of_the_fund on support_quota using (scope_everything());
alter table support enable row level security;
create policy support_within_reach on support
    using (scope_everything() or exists (select from loan l where l.id = loan_id));
alter table support_document enable row level security;
create policy support_document_within_reach on support_document
    using (scope_everything() or exists (select from support s where s.id = support_id));
alter table capital_output enable row level security;
create policy capital_output_within_reach on capital_output
    using (scope_everything() or exists (select from loan l where l.id = loan_id));

grant select on support_rule to ${runtime};
grant select, insert on yearly_budget, support, support_document, capital_output, support_quota to ${runtime};
grant update (placed_sen) on support_quota to ${runtime};
grant update (status, short_sen, asked_on, recommend_by, recommended_on, recommended_sen, recommended_by, place_by, placed_on,
              payment_id, placed_by) on support to ${runtime};
