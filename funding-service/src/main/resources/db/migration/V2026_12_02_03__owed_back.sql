-- What came back as principal and counts no longer, because a bank sent a tranche back or a payment counts otherwise, is
-- taken from what is free; what is promised to others already is owed, and taken from what comes next.

alter table pool
    add column owed_back_sen bigint not null default 0
        constraint pool_owed_back_within_repaid check (owed_back_sen between 0 and principal_repaid_sen);
comment on column pool.owed_back_sen is
    'Of principal_repaid_sen, what counts as repaid no longer and could not be taken back yet: the pool had promised it.';
alter table pool_movement
    drop constraint pool_movement_kind_known,
    add constraint pool_movement_kind_known check (kind in (
        'CAPITAL_IN', 'COMMITTED', 'DISBURSED', 'PRINCIPAL_REPAID', 'REPAYMENT_TAKEN_BACK', 'COMMITMENT_LAPSED',
        'DISBURSEMENT_RETURNED', 'TAKE_BACK_OWED', 'OWED_TAKEN_BACK')),
    alter column available_sen set expression as (
        case kind when 'COMMITTED' then -amount_sen when 'REPAYMENT_TAKEN_BACK' then -amount_sen
                  when 'CAPITAL_IN' then amount_sen when 'PRINCIPAL_REPAID' then amount_sen
                  when 'COMMITMENT_LAPSED' then amount_sen else 0 end);
