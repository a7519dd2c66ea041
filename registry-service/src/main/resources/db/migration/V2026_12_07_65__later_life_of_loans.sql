-- What funding tells of a loan after it was paid out: it is paid back otherwise, falls behind, is repaid, is lost.

create table heard_loan (
    event_id       text not null constraint heard_loan_pk primary key,
    cooperative_id uuid not null constraint heard_loan_cooperative_fk references cooperative,
    village_code   text not null,
    application_id uuid not null,
    what           text not null
        constraint heard_loan_what_known
        check (what in ('RESTRUCTURED', 'CLASS_CHANGED', 'SETTLED', 'WRITTEN_OFF', 'TRANSFERRED')),
    day            date not null,
    detail         text
);
comment on table heard_loan is 'The later life of loans as funding told it, each event once; detail is numbers only.';
create index heard_loan_cooperative_index on heard_loan (cooperative_id, day);
alter table heard_loan enable row level security;
create policy heard_loan_within_reach on heard_loan using (scope_sees(cooperative_id, village_code));
grant select, insert on heard_loan to ${runtime};
