create table identity_number (
    id             uuid not null constraint identity_number_pk primary key,
    cooperative_id uuid not null constraint identity_number_cooperative_fk references cooperative,
    village_code   text not null,
    kind           text not null constraint identity_number_kind_known check (kind in ('NPWP', 'NIB', 'NIK_KOPERASI')),
    number         text not null,
    issued_on      date not null,
    constraint identity_number_kind_unique unique (cooperative_id, kind),
    constraint identity_number_number_unique unique (kind, number)
);
comment on table identity_number is 'The numbers by which authorities know a cooperative, kept as text.';

alter table identity_number enable row level security;
create policy identity_number_within_reach on identity_number
    using (scope_sees(cooperative_id, village_code));

grant select, insert on identity_number to ${runtime};
