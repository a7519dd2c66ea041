-- Everybody on the board signs the annual report, and who does not says in writing why (UU 25/1992, art. 36).

create table report_signature_rule (
    valid_from date    not null constraint report_signature_rule_pk primary key,
    required   boolean not null,
    source     text    not null
);
comment on table report_signature_rule is 'Whether a report of an annual meeting is taken only with the signature, or the reason, of everybody on the board, for reports handed in on a day or later.';
insert into report_signature_rule (valid_from, required, source) values
    ('1992-10-21', false, 'UU 25/1992, art. 36; signatures stood on paper and were not recorded here'),
    ('2026-11-29', true, 'UU 25/1992, art. 36(1) and (2); recorded here since 2026-11-29');

create table annual_report_signature (
    signing_id     uuid        not null,
    appointment_id uuid        not null
        constraint annual_report_signature_appointment_fk references officer_appointment (appointment_id),
    meeting_id     uuid        not null constraint annual_report_signature_report_fk references annual_report,
    cooperative_id uuid        not null constraint annual_report_signature_cooperative_fk references cooperative,
    village_code   text        not null,
    signed_on      date        not null,
    signed         boolean     not null,
    reason         text,
    recorded_at    timestamptz not null,
    recorded_roles text[]      not null,
    constraint annual_report_signature_pk primary key (signing_id, appointment_id),
    constraint annual_report_signature_reason_of_who_did_not check (signed = (reason is null))
);
comment on table annual_report_signature is 'Who of the board of a day signed an annual report, and why who did not. A later signing takes the place of an earlier one, which stays. Insert only.';
create index annual_report_signature_meeting_index on annual_report_signature (meeting_id, signing_id);

alter table annual_report add column written_at timestamptz not null default now();
update annual_report set written_at = changed_at;
comment on column annual_report.written_at is 'When its content was written last: what is written after it was signed is signed again.';

insert into erasable_text (holder, held) values ('annual_report_signature', 'reason');
alter table annual_report_signature enable row level security;
create policy annual_report_signature_within_reach on annual_report_signature using (scope_sees(cooperative_id, village_code));
grant select on report_signature_rule to ${runtime};
grant select, insert on annual_report_signature to ${runtime};
