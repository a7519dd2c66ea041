-- A suspended member has no vote and is not counted for quorum while he is suspended, as the ledger tells it.

create table roll_suspension (
    cooperative_id uuid not null,
    village_code   text not null,
    member_id      uuid not null,
    suspended_on   date not null,
    reinstated_on  date,
    constraint roll_suspension_pk primary key (cooperative_id, member_id, suspended_on),
    constraint roll_suspension_member_fk foreign key (cooperative_id, member_id) references roll_member,
    constraint roll_suspension_in_order check (reinstated_on >= suspended_on)
);
comment on table roll_suspension is 'When members were suspended; reinstated_on is the first day without it.';

alter table roll_suspension enable row level security;
create policy roll_suspension_within_reach on roll_suspension using (scope_sees(cooperative_id, village_code));
grant select, insert on roll_suspension to ${runtime};
grant update (reinstated_on) on roll_suspension to ${runtime};
grant update (person) on roll_member to ${runtime};
