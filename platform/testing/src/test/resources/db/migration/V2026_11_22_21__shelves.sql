create table shelf (
    id     uuid   not null constraint shelf_pk primary key,
    tenant uuid   not null,
    region text   not null,
    label  text   not null,
    constraint shelf_label_unique unique (tenant, label)
);
alter table shelf enable row level security;
create policy shelf_within_reach on shelf using (scope_sees(tenant, region));

create table said (
    subject text   not null,
    nr      bigint not null,
    word    text   not null,
    constraint said_pk primary key (subject, nr)
);
create table forbidden_word (word text not null constraint forbidden_word_pk primary key);

create table held_office (
    person text not null,
    tenant uuid not null,
    role   text not null,
    constraint held_office_pk primary key (person, tenant, role)
);

-- A test holds this lock to stop the relay between sending and marking.
create function wait_before_marking() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(4242);
    return old;
end $$;
create trigger outbox_unsent_wait before delete on outbox_unsent
    for each row execute function wait_before_marking();

grant select, insert on shelf, said to ${runtime};
grant select on forbidden_word, held_office to ${runtime};
