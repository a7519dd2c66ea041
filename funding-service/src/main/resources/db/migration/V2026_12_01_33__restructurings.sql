-- That a loan is paid back otherwise from a day on: asked for by the chair, decided by the body that decides about such an
-- amount. The schedule follows from it as from any other fact.

create table restructuring_rule (
    programme_code         text    not null constraint restructuring_rule_programme_fk references programme,
    valid_from             date    not null,
    most_times             integer not null constraint restructuring_rule_times_not_negative check (most_times >= 0),
    longest_months         integer not null constraint restructuring_rule_longest_positive check (longest_months > 0),
    resolution_when_longer boolean not null,
    source                 text    not null,
    constraint restructuring_rule_pk primary key (programme_code, valid_from)
);
comment on table restructuring_rule is
    'How often a loan may be restructured, how long it may last in all, and whether a longer one needs its members'' resolution.';
insert into restructuring_rule values
    ('LPDB-PILOT', '2025-01-01', 2, 120, true,
     'Permenkop 1/2025: paling lama 10 tahun; persetujuan rapat anggota untuk meminjam menurut Juklak Menkop 1/2025; dua kali adalah pilihan program'),
    ('HIMBARA-PMK49', '2025-07-21', 1, 72, true,
     'PMK 49/2025 pasal 5: paling lama 72 bulan; persetujuan rapat anggota untuk meminjam menurut Juklak Menkop 1/2025; satu kali adalah pilihan program');

create table restructured_class (
    method       text    not null,
    valid_from   date    not null,
    class_before integer not null,
    class_held   integer not null,
    instalments  integer not null constraint restructured_class_instalments_positive check (instalments > 0),
    source       text    not null,
    constraint restructured_class_pk primary key (method, valid_from, class_before)
);
comment on table restructured_class is
    'Better than which class a restructured loan is not before so many instalments of its new terms were due and are paid.';
insert into restructured_class values
    ('BANK_DAYS', '2020-01-01', 1, 1, 3, 'POJK 40/POJK.03/2019, kualitas kredit setelah restrukturisasi'),
    ('BANK_DAYS', '2020-01-01', 2, 2, 3, 'POJK 40/POJK.03/2019, kualitas kredit setelah restrukturisasi'),
    ('BANK_DAYS', '2020-01-01', 3, 3, 3, 'POJK 40/POJK.03/2019, kualitas kredit setelah restrukturisasi'),
    ('BANK_DAYS', '2020-01-01', 4, 3, 3, 'POJK 40/POJK.03/2019, kualitas kredit setelah restrukturisasi'),
    ('BANK_DAYS', '2020-01-01', 5, 3, 3, 'POJK 40/POJK.03/2019, kualitas kredit setelah restrukturisasi'),
    ('STATE_RECEIVABLES', '2010-11-23', 1, 1, 3, 'Pilihan program, mengikuti susunan POJK 40/POJK.03/2019'),
    ('STATE_RECEIVABLES', '2010-11-23', 2, 2, 3, 'Pilihan program, mengikuti susunan POJK 40/POJK.03/2019'),
    ('STATE_RECEIVABLES', '2010-11-23', 3, 2, 3, 'Pilihan program, mengikuti susunan POJK 40/POJK.03/2019'),
    ('STATE_RECEIVABLES', '2010-11-23', 4, 2, 3, 'Pilihan program, mengikuti susunan POJK 40/POJK.03/2019');

create table restructuring (
    id                  uuid          not null constraint restructuring_pk primary key,
    loan_id             uuid          not null constraint restructuring_loan_fk references loan,
    reason              text          not null,
    months              integer       not null constraint restructuring_months_positive check (months > 0),
    grace_months        integer       not null,
    annual_rate_percent numeric(7, 4) not null constraint restructuring_rate_not_negative check (annual_rate_percent >= 0),
    due_day             integer       not null constraint restructuring_due_day_in_every_month check (due_day between 1 and 28),
    asked_on            date          not null,
    asked_by            text          not null,
    asked_at            timestamptz   not null,
    status              text          not null constraint restructuring_status_known check (status in (
        'ASKED', 'AGREED', 'REJECTED', 'WITHDRAWN')),
    decided_on          date,
    class_held          integer,
    instalments_held    integer,
    constraint restructuring_grace_shorter check (grace_months between 0 and months - 1),
    constraint restructuring_decided_on_a_day check ((status = 'ASKED') = (decided_on is null)),
    constraint restructuring_holds_a_class check ((class_held is null) = (instalments_held is null))
);
comment on table restructuring is 'What was asked for, and what became of it; once decided it does not change.';
create unique index restructuring_one_open on restructuring (loan_id) where status = 'ASKED';
create index restructuring_loan_index on restructuring (loan_id, id);

create table restructuring_vote (
    restructuring_id uuid        not null constraint restructuring_vote_fk references restructuring,
    actor            text        not null,
    person           text,
    vote             text        not null constraint restructuring_vote_known check (vote in ('FOR', 'AGAINST')),
    reason           text        not null,
    voted_on         date        not null,
    recorded_at      timestamptz not null,
    constraint restructuring_vote_pk primary key (restructuring_id, actor)
);
comment on table restructuring_vote is 'How members of the deciding body voted. Insert only.';

alter table loan add column restructured_rate_percent numeric(7, 4);
comment on column loan.restructured_rate_percent is 'The rate now, once it is another than was signed.';

alter table schedule_version
    drop constraint schedule_version_cause_known,
    add constraint schedule_version_cause_known check (cause in (
        'DISBURSEMENT', 'PAYMENT', 'EARLY_REPAYMENT', 'BACKDATED_PAYMENT', 'HOLIDAYS', 'CARRIED_OVER', 'RESTRUCTURING'));

alter table restructuring enable row level security;
create policy restructuring_within_reach on restructuring
    using (scope_everything() or exists (select from loan l where l.id = loan_id));
alter table restructuring_vote enable row level security;
create policy restructuring_vote_within_reach on restructuring_vote
    using (scope_everything() or exists (select from restructuring r where r.id = restructuring_id));

grant select on restructuring_rule, restructured_class to ${runtime};
grant select, insert on restructuring, restructuring_vote to ${runtime};
grant update (status, decided_on, class_held, instalments_held) on restructuring to ${runtime};
grant update (restructured_rate_percent) on loan to ${runtime};

-- What is decided stays decided, whatever the service's code would do.
create function restructuring_stays_decided() returns trigger
    language plpgsql
as $$
begin
    if old.status <> 'ASKED' then
        raise exception 'a restructuring that is decided does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger restructuring_stays_decided before update on restructuring
    for each row execute function restructuring_stays_decided();
