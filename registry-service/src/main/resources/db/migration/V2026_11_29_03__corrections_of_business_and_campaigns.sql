-- Units, ratings of plans, potentials of villages, campaigns and how cooperatives stand are told anew when they were recorded
-- wrongly, and what was told before stays readable.

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH', 'MINUTES', 'BANK_ACCOUNT',
                      'SERVED_VILLAGE', 'BUSINESS_UNIT', 'PLAN_RATING', 'POTENTIAL', 'CAMPAIGN', 'STANDING'));
alter table record_correction drop constraint record_correction_whose;
alter table record_correction add constraint record_correction_whose
    check ((record in ('MEMORANDUM', 'LAUNCH', 'POTENTIAL', 'CAMPAIGN')) = (cooperative_id is null)
       and (cooperative_id is null) = (village_code is null));
comment on table record_correction is 'What a record said before it was told anew, what it says since, why and by whom. Insert only; a memorandum, a launch, a potential and a campaign are nobody''s own.';

grant update (launched_on, deadline, target) on campaign to ${runtime};
grant update (commodity, size, unit, source, year) on village_potential to ${runtime};
comment on table campaign is 'A region sets out to have a cooperative in a number of its villages by a day; a correction leaves in record_correction what was told before.';
comment on table village_potential is 'What villages could live on, by whose word and of which year; a correction leaves in record_correction what was told before.';

-- A sign of life that was told of a wrong day leaves it, and what else happened on that day stays.
alter table activity_day add besides text[] not null default '{}';
comment on column activity_day.besides is 'What else happened on the day, each once.';
grant update (besides), delete on activity_day to ${runtime};

-- A unit that is for something else, or stands elsewhere in the chain, is counted there; what its workers and its state change at
-- the same time the other triggers count.
create function business_unit_moves_deltas() returns trigger
    language plpgsql
as $$
declare
    was integer := old.active::int;
begin
    if new.function <> old.function then
        insert into business_unit_delta (village_code, function, units, active, workers, local_workers, women_workers)
        values (new.village_code, old.function, -1, -was, -was * old.workers, -was * old.local_workers, -was * old.women_workers),
               (new.village_code, new.function, 1, was, was * old.workers, was * old.local_workers, was * old.women_workers);
    end if;
    if new.chain <> old.chain then
        insert into business_unit_chain_delta (village_code, chain, units, active, workers, local_workers, women_workers)
        values (new.village_code, old.chain, -1, -was, -was * old.workers, -was * old.local_workers, -was * old.women_workers),
               (new.village_code, new.chain, 1, was, was * old.workers, was * old.local_workers, was * old.women_workers);
    end if;
    return null;
end
$$;
create trigger business_unit_counted_elsewhere after update of function, chain on business_unit
    for each row when (old.function <> new.function or old.chain <> new.chain)
    execute function business_unit_moves_deltas();
