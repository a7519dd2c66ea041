-- A condition of the committee may wait until a tranche: the agreement is signed without it, and that tranche is not paid out.

alter table vote_condition
    add column before_tranche integer
        constraint vote_condition_tranche_positive check (before_tranche > 0);
comment on column vote_condition.before_tranche is 'Before which tranche it must be met; before the agreement when it is absent.';
alter table application_condition
    add column before_tranche integer
        constraint application_condition_tranche_positive check (before_tranche > 0);
comment on column application_condition.before_tranche is 'Before which tranche it must be met; before the agreement when it is absent.';
