-- Where units work and what they look like; agreements that end before their last day.

alter table business_unit
    add column facility_id uuid constraint business_unit_facility_fk references facility;
comment on column business_unit.facility_id is 'The facility it works in, as far as somebody told.';

create table business_unit_photograph (
    unit_id        uuid not null constraint business_unit_photograph_unit_fk references business_unit,
    paper_id       uuid not null constraint business_unit_photograph_paper_fk references paper,
    cooperative_id uuid not null,
    village_code   text not null,
    constraint business_unit_photograph_pk primary key (unit_id, paper_id)
);
comment on table business_unit_photograph is 'Which of the photographs among the papers show which business unit.';
create index business_unit_photograph_cooperative_index on business_unit_photograph (cooperative_id);
alter table business_unit_photograph enable row level security;
create policy business_unit_photograph_within_reach on business_unit_photograph
    using (scope_sees(cooperative_id, village_code));
grant select, insert on business_unit_photograph to ${runtime};

alter table partnership
    add column ended_on   date,
    add column end_reason text,
    add constraint partnership_end_whole check ((ended_on is null) = (end_reason is null));
comment on table partnership is 'What cooperatives and their partners agreed; ended_on is its last day when it ended before the agreed one.';
grant update (ended_on, end_reason) on partnership to ${runtime};

alter table operating_agreement
    add column ended_on   date,
    add column end_reason text,
    add constraint operating_agreement_end_whole check ((ended_on is null) = (end_reason is null));
comment on column operating_agreement.ended_on is 'Its last day when it ended before the agreed one.';
grant update (ended_on, end_reason) on operating_agreement to ${runtime};
