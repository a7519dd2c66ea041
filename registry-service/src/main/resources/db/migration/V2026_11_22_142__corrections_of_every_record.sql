-- Whatever was recorded wrongly may be told anew, and what was told before stays readable.

create table record_correction (
    id             uuid        not null constraint record_correction_pk primary key,
    record         text        not null
        constraint record_correction_record_known
        check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP', 'MEMORANDUM')),
    record_id      text        not null,
    cooperative_id uuid        constraint record_correction_cooperative_fk references cooperative,
    village_code   text,
    told_before    jsonb       not null,
    told_now       jsonb       not null,
    reason         text        not null,
    evidence       text        not null,
    recorded_at    timestamptz not null,
    actor          text        not null,
    roles          text[]      not null,
    constraint record_correction_differs check (told_before <> told_now),
    constraint record_correction_whose
        check ((record = 'MEMORANDUM') = (cooperative_id is null) and (cooperative_id is null) = (village_code is null))
);
comment on table record_correction is 'What a record said before it was told anew, what it says since, why and by whom. Insert only; a memorandum is nobody''s own.';
create index record_correction_record_index on record_correction (record, record_id, id);
create index record_correction_cooperative_index on record_correction (cooperative_id, record, id);

alter table record_correction enable row level security;
create policy record_correction_within_reach on record_correction
    using (cooperative_id is null or scope_sees(cooperative_id, village_code));

grant select, insert on record_correction to ${runtime};
grant update (number, issued_on) on identity_number to ${runtime};
grant update (designated_by, letter_number, designated_on) on pilot_designation to ${runtime};
grant update (kind, partner, commodity, volume, unit, from_on, until_on, agreement_number) on partnership to ${runtime};
grant update (number, subject, parties, signed_on, until_on) on memorandum to ${runtime};
grant delete on memorandum_region to ${runtime};
comment on table partnership is 'What cooperatives and their partners agreed; a correction leaves in record_correction what was told before.';
comment on table memorandum is 'Memoranda of understanding between regions, ministries and partners; public. A correction leaves in record_correction what was told before.';
