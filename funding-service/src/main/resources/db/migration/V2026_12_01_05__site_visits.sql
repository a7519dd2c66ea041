-- The place is seen again once money was paid out, in whatever state the loan is.

alter table application_step
    drop constraint application_step_allowed,
    add constraint application_step_allowed check (
        (coalesce(from_status, ''), to_status) in (
            ('', 'DRAFT'), ('SUBMITTED', 'SUBMITTED'), ('APPRAISED', 'APPRAISED'), ('APPROVED', 'APPROVED'),
            ('OFFERED', 'OFFERED'), ('ACCEPTED', 'ACCEPTED'),
            ('REJECTED', 'REJECTED'), ('DISBURSING', 'DISBURSING'), ('DISBURSED', 'DISBURSED'), ('DRAFT', 'SUBMITTED'),
            ('SUBMITTED', 'RETURNED'),
            ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'APPRAISED'), ('APPRAISED', 'APPROVED'), ('APPRAISED', 'REJECTED'),
            ('APPROVED', 'OFFERED'), ('OFFERED', 'ACCEPTED'), ('ACCEPTED', 'AGREED'),
            ('APPROVED', 'AGREED'), ('AGREED', 'DISBURSING'), ('AGREED', 'DISBURSED'), ('DISBURSING', 'DISBURSED'),
            ('DISBURSED', 'DISBURSING'),
            ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'WITHDRAWN'), ('RETURNED', 'WITHDRAWN'), ('APPRAISED', 'WITHDRAWN'),
            ('APPROVED', 'WITHDRAWN'), ('OFFERED', 'WITHDRAWN'), ('ACCEPTED', 'WITHDRAWN'),
            ('OFFERED', 'LAPSED'), ('ACCEPTED', 'LAPSED'), ('AGREED', 'LAPSED'), ('DISBURSING', 'LAPSED')));
