-- How people become members: they apply, the board decides, and the day their simpanan pokok is paid in full they are
-- members with a number. Until then they are in no book of members.

alter table member add column extraordinary boolean not null default false;
comment on column member.extraordinary is 'Anggota luar biasa: without vote and office.';

create table membership_application (
    cooperative_id uuid        not null constraint membership_application_book_known references book,
    id             uuid        not null,
    person         text collate "C" not null,
    extraordinary  boolean     not null,
    status         text collate "C" not null default 'SUBMITTED' constraint membership_application_status_known
        check (status in ('SUBMITTED', 'APPROVED', 'REJECTED', 'ADMITTED')),
    submitted_by   text collate "C" not null,
    submitted_at   timestamptz not null,
    decided_by     text collate "C",
    decided_at     timestamptz,
    reason         text,
    member_id      uuid,
    data_key       bytea       not null,
    master_key_id  text        not null,
    sealed_name    bytea       not null,
    sealed_nik     bytea       not null,
    constraint membership_application_pk primary key (cooperative_id, id),
    constraint membership_application_decided check ((status = 'SUBMITTED') = (decided_by is null)),
    constraint membership_application_by_another check (decided_by <> person),
    constraint membership_application_rejected_with_reason check (status <> 'REJECTED' or reason is not null),
    constraint membership_application_admitted check ((status = 'ADMITTED') = (member_id is not null))
);
comment on table membership_application is 'Who asked to become a member. Names and citizens'' numbers are sealed; to destroy the data key is to erase them.';
comment on column membership_application.reason is 'Why it was rejected, for people; may name a person.';
create unique index membership_application_open on membership_application (cooperative_id, person)
    where status in ('SUBMITTED', 'APPROVED');

alter table membership_application enable row level security;
create policy membership_application_within_reach on membership_application using (
    scope_everything() or cooperative_id = any (scope_tenants()));
grant select on membership_application to ${runtime};
grant update (status, decided_by, decided_at, reason, member_id) on membership_application to ${runtime};

-- Takes an application, of somebody who sees nothing of the cooperative yet; says why not otherwise.
create function apply_for_membership(
    cooperative uuid, application uuid, who text, without_vote boolean, asker text, moment timestamptz,
    sealing_key bytea, sealing_master text, name bytea, nik bytea) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    head book;
begin
    select * into head from book where cooperative_id = cooperative;
    if not found then
        return 'no-book';
    elsif head.frozen is not null then
        return 'book-frozen';
    elsif exists (select from member m where m.cooperative_id = cooperative and m.person = who) then
        return 'member-already';
    end if;
    insert into membership_application (
        cooperative_id, id, person, extraordinary, submitted_by, submitted_at, data_key, master_key_id, sealed_name,
        sealed_nik)
    values (cooperative, application, who, without_vote, asker, moment, sealing_key, sealing_master, name, nik)
        on conflict do nothing;
    return case when found then null else 'applied-already' end;
end
$$;
revoke all on function apply_for_membership from public;
grant execute on function apply_for_membership to ${runtime};
