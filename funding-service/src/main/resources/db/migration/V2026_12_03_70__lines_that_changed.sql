-- A version of a schedule keeps of the one before only the lines that became others: a decree moves one due day of a loan, and
-- the other lines stand in both versions. A line stands in every version since the one it was written under.

-- Whatever stands now was written whole with the version that counts.
alter table instalment add column since_version integer not null default 1;
update instalment i set since_version = l.schedule_version from loan l where l.id = i.loan_id and l.schedule_version <> 1;
alter table instalment alter column since_version drop default;
comment on column instalment.since_version is 'The first version of the schedule in which the line stands like this.';

-- Each version before was kept whole.
alter table superseded_instalment add column since_version integer;
update superseded_instalment set since_version = version;
alter table superseded_instalment
    alter column since_version set not null,
    add constraint superseded_instalment_stood check (since_version between 1 and version);
comment on column superseded_instalment.version is 'The last version of the schedule in which the line stood like this.';
comment on table superseded_instalment is
    'Lines that became others, as they stood in the versions from since_version to version when these were replaced. Insert only.';

-- Whoever may see everything is not asked row by row.
alter policy tranche_within_reach on tranche
    using (scope_everything() or exists (select from application a where a.id = application_id));
alter policy tranche_return_within_reach on tranche_return
    using (scope_everything() or exists (select from tranche t where t.id = tranche_id));
