-- What was submitted, each time; what the analyst found complete or sent back; and withdrawing until it is signed.

create table submission (
    application_id uuid    not null constraint submission_application_fk references application,
    number         integer not null constraint submission_number_positive check (number > 0),
    content        jsonb   not null,
    submitted_on   date    not null,
    constraint submission_pk primary key (application_id, number)
);
comment on table submission is 'A proposal with its documents and quotations as it was submitted. Insert only.';

create table completeness_check (
    id             uuid    not null constraint completeness_check_pk primary key,
    application_id uuid    not null,
    submission     integer not null,
    complete       boolean not null,
    checked_on     date    not null,
    constraint completeness_check_submission_unique unique (application_id, submission),
    constraint completeness_check_submission_fk foreign key (application_id, submission)
        references submission (application_id, number)
);
comment on table completeness_check is 'What the analyst says of a submission, once. Insert only.';

create table completeness_item (
    check_id uuid    not null constraint completeness_item_check_fk references completeness_check,
    position integer not null,
    code     text    not null,
    accepted boolean not null,
    reason   text,
    constraint completeness_item_pk primary key (check_id, position),
    constraint completeness_item_code_unique unique (check_id, code),
    constraint completeness_item_reason_given check (accepted or reason is not null)
);
comment on table completeness_item is 'Each item of a submission, accepted or sent back with a reason. Insert only.';

alter table submission enable row level security;
create policy submission_within_reach on submission
    using (exists (select from application a where a.id = application_id));
alter table completeness_check enable row level security;
create policy completeness_check_within_reach on completeness_check
    using (exists (select from application a where a.id = application_id));
alter table completeness_item enable row level security;
create policy completeness_item_within_reach on completeness_item
    using (exists (select from completeness_check c where c.id = check_id));

grant select, insert on submission, completeness_check, completeness_item to ${runtime};

alter table application
    drop constraint application_status_known,
    add constraint application_status_known check (status in (
        'DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'APPROVED', 'REJECTED', 'AGREED', 'DISBURSING', 'DISBURSED',
        'WITHDRAWN', 'LAPSED'));
alter table application_step
    drop constraint application_step_allowed,
    add constraint application_step_allowed check (
        (coalesce(from_status, ''), to_status) in (
            ('', 'DRAFT'), ('SUBMITTED', 'SUBMITTED'), ('APPRAISED', 'APPRAISED'), ('APPROVED', 'APPROVED'),
            ('REJECTED', 'REJECTED'), ('DISBURSING', 'DISBURSING'), ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'RETURNED'),
            ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'APPRAISED'), ('APPRAISED', 'APPROVED'), ('APPRAISED', 'REJECTED'),
            ('APPROVED', 'AGREED'), ('AGREED', 'DISBURSING'), ('AGREED', 'DISBURSED'), ('DISBURSING', 'DISBURSED'),
            ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'WITHDRAWN'), ('RETURNED', 'WITHDRAWN'), ('APPRAISED', 'WITHDRAWN'),
            ('APPROVED', 'WITHDRAWN'), ('AGREED', 'LAPSED')));

create or replace function rewrite_application(of_application uuid, new_amount_sen bigint, new_tenor integer,
                                               new_grace integer, purposes text[], kinds text[], amounts_sen bigint[])
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    update application
       set amount_sen = new_amount_sen, tenor_months = new_tenor, grace_months = new_grace
     where id = of_application and status in ('DRAFT', 'RETURNED') and scope_sees(cooperative_id, village_code);
    if not found then
        return false;
    end if;
    delete from application_budget where application_id = of_application;
    insert into application_budget (application_id, line, purpose, kind, amount_sen)
    select of_application, line - 1, purpose, kind, amount
      from unnest(purposes, kinds, amounts_sen) with ordinality as l (purpose, kind, amount, line);
    return true;
end
$$;
