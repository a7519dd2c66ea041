create table known_cooperative (
    id           uuid not null constraint known_cooperative_pk primary key,
    village_code text not null,
    name         text not null
);
comment on table known_cooperative is 'Cooperatives as the registry''s events tell of them.';

alter table known_cooperative enable row level security;
create policy known_cooperative_within_reach on known_cooperative
    using (scope_sees(id, village_code));

grant select, insert, update on known_cooperative to ${runtime};
