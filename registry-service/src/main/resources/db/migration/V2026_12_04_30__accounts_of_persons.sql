-- An account of the identity provider becomes somebody's by a code and his number. The registry writes who it is; the provider
-- puts it into tokens once it holds it.

create table account_invitation (
    invitation_id  uuid        not null constraint account_invitation_pk primary key,
    cooperative_id uuid        not null constraint account_invitation_cooperative_fk references cooperative,
    village_code   text        not null,
    person         text        not null,
    purpose        text        not null
        constraint account_invitation_purpose_known check (purpose in ('OFFICER', 'MEMBER')),
    member_id      uuid,
    code_digest    bytea       not null constraint account_invitation_code_unique unique,
    status         text        not null
        constraint account_invitation_status_known check (status in ('OPEN', 'USED', 'EXPIRED', 'WITHDRAWN', 'LOCKED')),
    invited_at     timestamptz not null,
    invited_by     text        not null,
    invited_roles  text[]      not null,
    expires_at     timestamptz not null,
    ended_at       timestamptz,
    tries          integer     not null default 0,
    constraint account_invitation_expires_later check (expires_at > invited_at),
    constraint account_invitation_member_told check ((purpose = 'MEMBER') = (member_id is not null)),
    constraint account_invitation_end_whole check ((status = 'OPEN') = (ended_at is null))
);
comment on table account_invitation is 'Who may tie an account to himself. The code is kept as a keyed digest; one that is open and past its end counts as expired.';
comment on column account_invitation.tries is 'How often its code was sent while it was open, with whatever number.';
create unique index account_invitation_one_open on account_invitation (cooperative_id, person) where status = 'OPEN';
create index account_invitation_cooperative_index on account_invitation (cooperative_id, invitation_id);
create index account_invitation_person on account_invitation (person);

create table account_binding (
    binding_id      uuid        not null constraint account_binding_pk primary key,
    cooperative_id  uuid        not null constraint account_binding_cooperative_fk references cooperative,
    village_code    text        not null,
    invitation_id   uuid        not null constraint account_binding_invitation_fk references account_invitation,
    purpose         text        not null,
    member_id       uuid,
    issuer          text        not null,
    account         text,
    person          text        not null,
    written_before  text[]      not null default '{}',
    status          text        not null
        constraint account_binding_status_known check (status in ('PENDING', 'BOUND', 'UNBINDING', 'UNBOUND')),
    bound_at        timestamptz not null,
    version         integer     not null default 0,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    last_answer     text,
    confirmed_at    timestamptz,
    unbound_at      timestamptz,
    unbound_by      text,
    unbound_roles   text[],
    unbind_reason   text,
    forgotten       boolean     not null default false,
    constraint account_binding_account_told check (account is not null or (forgotten and status = 'UNBOUND')),
    constraint account_binding_end_whole
        check (num_nonnulls(unbound_at, unbound_by, unbound_roles, unbind_reason)
               = case when status in ('PENDING', 'BOUND') then 0 else 4 end)
);
comment on table account_binding is 'Whose an account is. PENDING and UNBINDING wait until the identity provider says that it holds the same.';
comment on column account_binding.written_before is 'References under which he was written to the provider before he was corrected: what may be replaced there.';
comment on column account_binding.version is 'Which wish it is: an answer to an older one says nothing of this.';
create unique index account_binding_account_once on account_binding (issuer, account) where status <> 'UNBOUND';
create unique index account_binding_person_once on account_binding (person) where status in ('PENDING', 'BOUND');
create index account_binding_due on account_binding (next_attempt_at) where status in ('PENDING', 'UNBINDING');
create index account_binding_cooperative_index on account_binding (cooperative_id, binding_id);
create index account_binding_person on account_binding (person);

create table account_binding_try (
    account  text          not null constraint account_binding_try_pk primary key,
    tried_at timestamptz[] not null
);
comment on table account_binding_try is 'When an account tried a code and a number within the last hour; gone once they fitted.';

alter table account_invitation enable row level security;
alter table account_binding enable row level security;
alter table account_binding_try enable row level security;
create policy account_invitation_within_reach on account_invitation using (scope_sees(cooperative_id, village_code));
create policy account_binding_within_reach on account_binding
    using (scope_sees(cooperative_id, village_code) or account = scope_caller());
create policy account_binding_try_of_the_caller on account_binding_try using (scope_everything() or account = scope_caller());
grant select, insert, update on account_invitation, account_binding to ${runtime};
grant select, insert, update, delete on account_binding_try to ${runtime};

insert into erasable_text (holder, held) values ('account_binding', 'unbind_reason');

-- Whoever has a code reaches its invitation and no other. Each try counts before it is known whether it fits, so that many at
-- once are no more than as many one after the other; the last one that is too many locks it.
create function invitation_tried(code bytea, asked text, moment timestamptz, most integer,
                                 out invitation uuid, out cooperative uuid, out village text, out fits boolean, out locked boolean)
    language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    update account_invitation i
       set tries = i.tries + 1,
           status = case when i.tries + 1 >= most and i.person <> asked then 'LOCKED' else i.status end,
           ended_at = case when i.tries + 1 >= most and i.person <> asked then moment end
     where i.code_digest = code and i.status = 'OPEN' and i.expires_at > moment
    returning i.invitation_id, i.cooperative_id, i.village_code, i.person = asked, i.status = 'LOCKED';
end;
comment on function invitation_tried is 'Counts a try with a code; no row when no open invitation has it.';

-- The code and the number fit: whoever comes second with the same finds nothing.
create function invitation_used(code bytea, asked text, moment timestamptz,
                                out invitation uuid, out cooperative uuid, out village text, out meant text, out member uuid)
    language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    update account_invitation i
       set status = 'USED', ended_at = moment
     where i.code_digest = code and i.person = asked and i.status = 'OPEN' and i.expires_at > moment
    returning i.invitation_id, i.cooperative_id, i.village_code, i.purpose, i.member_id;
end;
comment on function invitation_used is 'Uses an open invitation; no row when code and person fit none.';

create function person_has_account(asked text) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select exists (select from account_binding b where b.person = asked and b.status in ('PENDING', 'BOUND'));
end;

-- Whether somebody is an officer or a member anywhere, now or later.
create function person_belongs_somewhere(asked text, day date) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select exists (select from officer_appointment o
                    where o.person = asked and o.term_until >= day and (o.ended_on is null or o.ended_on > day))
        or exists (select from roll_member r where r.person = asked and (r.left_on is null or r.left_on > day));
end;

-- Nobody needs the account of somebody who was forgotten, wherever it was tied.
create function account_forgotten(asked text, moment timestamptz, actor text, actor_roles text[], why text) returns integer
    language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    with gone as (
        update account_binding b
           set status = case when b.status in ('PENDING', 'BOUND') then 'UNBINDING' else b.status end,
               account = case when b.status <> 'UNBOUND' then b.account end, forgotten = true, version = b.version + 1,
               attempts = 0, last_answer = null, next_attempt_at = greatest(b.next_attempt_at, moment),
               unbound_at = coalesce(b.unbound_at, moment), unbound_by = coalesce(b.unbound_by, actor),
               unbound_roles = coalesce(b.unbound_roles, actor_roles), unbind_reason = coalesce(b.unbind_reason, why)
         where b.person = asked and not b.forgotten
        returning 1)
    select count(*)::integer from gone;
end;
comment on function account_forgotten is 'Begins to untie the account of a person who is erased and belongs nowhere; of those untied before nobody knows which they were.';

revoke all on function invitation_tried, invitation_used, person_has_account, person_belongs_somewhere, account_forgotten
    from public;
grant execute on function invitation_tried, invitation_used, person_has_account, person_belongs_somewhere, account_forgotten
    to ${runtime};
