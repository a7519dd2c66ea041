-- Disposals, agreements on stores and launches that were recorded wrongly are told anew, and what was told before stays
-- readable; so does what was reported for a day before it was reported again.

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH'));
alter table record_correction drop constraint record_correction_whose;
alter table record_correction add constraint record_correction_whose
    check ((record in ('MEMORANDUM', 'LAUNCH')) = (cooperative_id is null)
       and (cooperative_id is null) = (village_code is null));
comment on table record_correction is 'What a record said before it was told anew, what it says since, why and by whom. Insert only; a memorandum and a launch are nobody''s own.';

grant update (kind, asset, value_sen, total_assets_sen, reported_assets_sen, reported_year, assets_reason, disposed_on,
              meeting_id, evidence) on asset_disposal to ${runtime};
grant update (owner, agreement_number, from_on, until_on, capacity, unit) on operating_agreement to ${runtime};
grant update (launched_on, place, launched_by, cooperatives) on launch to ${runtime};
comment on table asset_disposal is 'Assets with which a cooperative parted, and the meeting that allowed it where one had to; a correction leaves in record_correction what was told before.';
comment on table launch is 'The days on which cooperatives of a region were launched; public. all_formed: all that were formed by then. A correction leaves in record_correction what was told before.';

-- What was reported for a day and then reported otherwise stays known.
create table replaced_report (
    id             uuid        not null default uuidv7() constraint replaced_report_pk primary key,
    report         text        not null constraint replaced_report_known check (report in ('STORED_GOODS', 'WORKFORCE')),
    record_id      uuid        not null,
    cooperative_id uuid        not null,
    village_code   text        not null,
    reported_on    date        not null,
    told           jsonb       not null,
    replaced_at    timestamptz not null
);
comment on table replaced_report is 'What was reported for a day before it was reported again otherwise: of a store by its agreement, of workers by their unit. Insert only.';
create index replaced_report_record_index on replaced_report (record_id, reported_on, id);

create function report_replaced() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into replaced_report (report, record_id, cooperative_id, village_code, reported_on, told, replaced_at)
    values (tg_argv[0], (to_jsonb(old) ->> tg_argv[1])::uuid, old.cooperative_id, old.village_code, old.reported_on,
            to_jsonb(old) - array['cooperative_id', 'village_code', 'reported_on', tg_argv[1]], clock_timestamp());
    return null;
end
$$;
revoke all on function report_replaced from public;
create trigger stored_goods_replaced after update on stored_goods
    for each row when (old.used is distinct from new.used)
    execute function report_replaced('STORED_GOODS', 'agreement_id');
create trigger workforce_replaced after update on workforce_report
    for each row when ((old.workers, old.local_workers, old.women_workers)
                       is distinct from (new.workers, new.local_workers, new.women_workers))
    execute function report_replaced('WORKFORCE', 'unit_id');

alter table replaced_report enable row level security;
create policy replaced_report_within_reach on replaced_report using (scope_sees(cooperative_id, village_code));
grant select on replaced_report to ${runtime};
