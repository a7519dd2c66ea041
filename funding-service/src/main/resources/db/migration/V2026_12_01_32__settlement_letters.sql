-- That all of a loan is repaid, on paper.

create sequence settlement_letter_number;

create table settlement_letter (
    loan_id            uuid        not null constraint settlement_letter_pk primary key
        constraint settlement_letter_loan_fk references loan,
    programme_code     text        not null,
    year               integer     not null,
    serial             bigint      not null,
    cooperative_name   text        not null,
    agreement_number   text        not null,
    issued_on          date        not null,
    settled_on         date        not null,
    principal_paid_sen bigint      not null,
    interest_paid_sen  bigint      not null,
    credit_sen         bigint      not null constraint settlement_letter_credit_not_negative check (credit_sen >= 0),
    issued_by          text        not null,
    issued_at          timestamptz not null,
    constraint settlement_letter_number_unique unique (programme_code, year, serial),
    constraint settlement_letter_after_settlement check (issued_on >= settled_on)
);
comment on table settlement_letter is
    'Letters by which the fund confirms that a loan is repaid (surat keterangan lunas), as they were issued. Insert only.';
alter table settlement_letter enable row level security;
create policy settlement_letter_within_reach on settlement_letter
    using (scope_everything() or exists (select from loan l where l.id = loan_id));
grant select, insert on settlement_letter to ${runtime};
grant usage on sequence settlement_letter_number to ${runtime};

-- Whoever holds a letter in his hands may ask whether it is genuine, and reads what stands on it.
create function settlement_letter_numbered(of_programme text, of_year integer, of_serial bigint)
    returns table (cooperative_name text, agreement_number text, issued_on date, settled_on date)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select s.cooperative_name, s.agreement_number, s.issued_on, s.settled_on
      from settlement_letter s
     where s.programme_code = of_programme and s.year = of_year and s.serial = of_serial;
end;
comment on function settlement_letter_numbered is 'What a letter of this number says; nothing when there is none.';
revoke all on function settlement_letter_numbered from public;
grant execute on function settlement_letter_numbered to ${runtime};
