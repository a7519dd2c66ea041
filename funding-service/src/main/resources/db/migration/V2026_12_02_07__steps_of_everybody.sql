-- Whoever acts on a case for the fund stands in its history, also where the state of the application stays what it is.

alter table application_step
    drop constraint application_step_allowed,
    add constraint application_step_allowed check (
        from_status = to_status
        or (coalesce(from_status, ''), to_status) in (
            ('', 'DRAFT'), ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'RETURNED'),
            ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'APPRAISED'), ('APPRAISED', 'APPROVED'), ('APPRAISED', 'REJECTED'),
            ('APPROVED', 'OFFERED'), ('OFFERED', 'ACCEPTED'), ('ACCEPTED', 'AGREED'),
            ('APPROVED', 'AGREED'), ('AGREED', 'DISBURSING'), ('AGREED', 'DISBURSED'), ('DISBURSING', 'DISBURSED'),
            ('DISBURSED', 'DISBURSING'),
            ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'WITHDRAWN'), ('RETURNED', 'WITHDRAWN'), ('APPRAISED', 'WITHDRAWN'),
            ('APPROVED', 'WITHDRAWN'), ('OFFERED', 'WITHDRAWN'), ('ACCEPTED', 'WITHDRAWN'),
            ('APPROVED', 'LAPSED'), ('OFFERED', 'LAPSED'), ('ACCEPTED', 'LAPSED'), ('AGREED', 'LAPSED'), ('DISBURSING', 'LAPSED')));

-- Two people, not two accounts of one.
alter table support
    add column recommended_person text,
    add column placed_person text,
    drop constraint support_by_two,
    add constraint support_by_two check (
        recommended_by <> placed_by and coalesce(recommended_person <> placed_person, true)),
    add column withdrawn_on date,
    add column withdrawn_by text,
    add column withdraw_reason text,
    drop constraint support_status_known,
    add constraint support_status_known check (status in (
        'PREPARED', 'ASKED', 'RECOMMENDED', 'REFUSED', 'PLACED', 'WITHDRAWN')),
    add constraint support_withdrawn_with_a_reason check (
        (status = 'WITHDRAWN') = (withdrawn_on is not null and withdrawn_by is not null and withdraw_reason is not null));
drop index support_once_an_instalment;
create unique index support_once_an_instalment on support (loan_id, due_on) where status not in ('REFUSED', 'WITHDRAWN');
grant update (recommended_person, placed_person, withdrawn_on, withdrawn_by, withdraw_reason) on support to ${runtime};
