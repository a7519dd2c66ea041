-- What was approved is offered, accepted by the chair in time, and signed once the conditions are fulfilled.

alter table programme_version
    add column offer_days       integer constraint programme_version_offer_days_positive check (offer_days > 0),
    add column sign_within_days integer not null default 60
        constraint programme_version_sign_within_positive check (sign_within_days > 0);
comment on column programme_version.offer_days is
    'For how many days an offer can be accepted; without, what was approved is signed without one.';
comment on column programme_version.sign_within_days is 'How long after its acceptance an offer can be signed; then it lapses.';

-- LPDB offers (SP3) before it signs; how long that stands is a choice.
update programme_version set offer_days = 30 where programme_code = 'LPDB-PILOT' and version = 2;

create table offer (
    application_id uuid not null constraint offer_pk primary key constraint offer_application_fk references application,
    offered_on     date not null,
    expires_on     date not null,
    actor          text not null,
    constraint offer_expires_later check (expires_on > offered_on)
);
comment on table offer is 'What the fund offers after the approval, and until when. Insert only.';
create index offer_expiry_index on offer (expires_on, application_id);

create table offer_acceptance (
    application_id uuid not null constraint offer_acceptance_pk primary key
        constraint offer_acceptance_offer_fk references offer,
    accepted_on    date not null,
    sign_by        date not null,
    actor          text not null
);
comment on table offer_acceptance is 'That the chair accepted an offer, and until when it can be signed. Insert only.';
create index offer_acceptance_sign_index on offer_acceptance (sign_by, application_id);

create table application_condition (
    application_id uuid    not null constraint application_condition_application_fk references application,
    number         integer not null,
    what           text    not null,
    set_on         date    not null,
    constraint application_condition_pk primary key (application_id, number)
);
comment on table application_condition is 'On which conditions the committee approved. Insert only.';

create table condition_fulfilment (
    application_id uuid    not null,
    number         integer not null,
    fulfilled_on   date    not null,
    evidence       text    not null,
    actor          text    not null,
    constraint condition_fulfilment_pk primary key (application_id, number),
    constraint condition_fulfilment_condition_fk foreign key (application_id, number)
        references application_condition (application_id, number)
);
comment on table condition_fulfilment is 'What shows that a condition is fulfilled. Insert only.';

alter table offer enable row level security;
create policy offer_within_reach on offer using (exists (select from application a where a.id = application_id));
alter table offer_acceptance enable row level security;
create policy offer_acceptance_within_reach on offer_acceptance
    using (exists (select from application a where a.id = application_id));
alter table application_condition enable row level security;
create policy application_condition_within_reach on application_condition
    using (exists (select from application a where a.id = application_id));
alter table condition_fulfilment enable row level security;
create policy condition_fulfilment_within_reach on condition_fulfilment
    using (exists (select from application a where a.id = application_id));
grant select, insert on offer, offer_acceptance, application_condition, condition_fulfilment to ${runtime};

alter table application
    drop constraint application_status_known,
    add constraint application_status_known check (status in (
        'DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'APPROVED', 'OFFERED', 'ACCEPTED', 'REJECTED', 'AGREED',
        'DISBURSING', 'DISBURSED', 'WITHDRAWN', 'LAPSED'));
alter table application_step
    drop constraint application_step_allowed,
    add constraint application_step_allowed check (
        (coalesce(from_status, ''), to_status) in (
            ('', 'DRAFT'), ('SUBMITTED', 'SUBMITTED'), ('APPRAISED', 'APPRAISED'), ('APPROVED', 'APPROVED'),
            ('OFFERED', 'OFFERED'), ('ACCEPTED', 'ACCEPTED'),
            ('REJECTED', 'REJECTED'), ('DISBURSING', 'DISBURSING'), ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'RETURNED'),
            ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'APPRAISED'), ('APPRAISED', 'APPROVED'), ('APPRAISED', 'REJECTED'),
            ('APPROVED', 'OFFERED'), ('OFFERED', 'ACCEPTED'), ('ACCEPTED', 'AGREED'),
            ('APPROVED', 'AGREED'), ('AGREED', 'DISBURSING'), ('AGREED', 'DISBURSED'), ('DISBURSING', 'DISBURSED'),
            ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'WITHDRAWN'), ('RETURNED', 'WITHDRAWN'), ('APPRAISED', 'WITHDRAWN'),
            ('APPROVED', 'WITHDRAWN'), ('OFFERED', 'WITHDRAWN'), ('ACCEPTED', 'WITHDRAWN'),
            ('OFFERED', 'LAPSED'), ('ACCEPTED', 'LAPSED'), ('AGREED', 'LAPSED')));
