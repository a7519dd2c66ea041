-- A loan that is lost is given to the committee for state receivables (PUPN), and only then may it be written off; what still
-- comes in is received all the same.

alter table loan
    drop constraint loan_status_known,
    add constraint loan_status_known check (status in (
        'SIGNED', 'RUNNING', 'SETTLED', 'LAPSED', 'TRANSFERRED', 'WRITTEN_OFF'));

create table recovery_rule (
    method                text    not null constraint recovery_rule_method_known check (method in ('STATE_RECEIVABLES', 'BANK_DAYS')),
    valid_from            date    not null,
    kind                  text    not null constraint recovery_rule_kind_known check (kind in ('TRANSFER', 'WRITE_OFF')),
    class_least           integer not null,
    letters_least         integer not null constraint recovery_rule_letters_not_negative check (letters_least >= 0),
    months_after_transfer integer not null constraint recovery_rule_months_not_negative check (months_after_transfer >= 0),
    source                text    not null,
    constraint recovery_rule_pk primary key (method, kind, valid_from)
);
comment on table recovery_rule is
    'From which class on, after how many billing letters and how long after the transfer a loan may be given away or written off.';
insert into recovery_rule values
    ('STATE_RECEIVABLES', '2010-11-23', 'TRANSFER', 4, 3, 0,
     'PMK 201/PMK.06/2010 untuk kualitas macet setelah surat tagihan ketiga; UU 49/Prp/1960 untuk penyerahan kepada PUPN'),
    ('STATE_RECEIVABLES', '2010-11-23', 'WRITE_OFF', 4, 3, 12,
     'PP 14/2005: penghapusan secara bersyarat setelah PUPN menyatakan piutang sementara belum dapat ditagih; dua belas bulan adalah pilihan program');

create table recovery (
    id                  uuid        not null constraint recovery_pk primary key,
    loan_id             uuid        not null constraint recovery_loan_fk references loan,
    kind                text        not null constraint recovery_kind_known check (kind in ('TRANSFER', 'WRITE_OFF')),
    document_number     text        not null,
    reason              text        not null,
    proposed_on         date        not null,
    proposed_by         text        not null,
    proposed_person     text,
    proposed_at         timestamptz not null,
    status              text        not null constraint recovery_status_known check (status in (
        'PROPOSED', 'CONFIRMED', 'REFUSED')),
    decided_on          date,
    decided_by          text,
    decided_person      text,
    principal_sen       bigint,
    interest_sen        bigint,
    constraint recovery_decided_whole check (
        (status = 'PROPOSED') = (decided_on is null) and (decided_on is null) = (decided_by is null)),
    constraint recovery_confirmed_with_amounts check (
        (status = 'CONFIRMED') = (principal_sen is not null) and (principal_sen is null) = (interest_sen is null)),
    constraint recovery_by_two check (proposed_by <> decided_by and proposed_person <> decided_person)
);
comment on table recovery is
    'That a lost loan is given to PUPN or written off: one proposes, another decides. What is decided does not change.';
create unique index recovery_one_open on recovery (loan_id) where status = 'PROPOSED';
create unique index recovery_confirmed_once on recovery (loan_id, kind) where status = 'CONFIRMED';

alter table recovery enable row level security;
create policy recovery_within_reach on recovery
    using (scope_everything() or exists (select from loan l where l.id = loan_id));
grant select on recovery_rule to ${runtime};
grant select, insert on recovery to ${runtime};
grant update (status, decided_on, decided_by, decided_person, principal_sen, interest_sen) on recovery to ${runtime};

create function recovery_stays_decided() returns trigger
    language plpgsql
as $$
begin
    if old.status <> 'PROPOSED' then
        raise exception 'a recovery that is decided does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger recovery_stays_decided before update on recovery
    for each row execute function recovery_stays_decided();

alter table loan_standing
    add column state text not null default 'RUNNING'
        constraint loan_standing_state_known check (state in ('RUNNING', 'TRANSFERRED', 'WRITTEN_OFF'));
comment on column loan_standing.state is 'Whether the fund itself collects it, PUPN does, or it is written off.';
