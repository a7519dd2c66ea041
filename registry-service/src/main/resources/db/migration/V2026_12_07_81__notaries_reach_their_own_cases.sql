-- A notary reaches the cooperatives whose founding he is named for, and nothing else of his region: the office ties his account
-- to his line in the register and names him for a case.

alter table notary add column account text constraint notary_account_unique unique;
comment on column notary.account is 'The account at the identity provider with which the notary signs in; of one notary only.';
grant update (account) on notary to ${runtime};

create table notary_case (
    cooperative_id uuid        not null constraint notary_case_pk primary key constraint notary_case_cooperative_fk references cooperative,
    notary_id      uuid        not null constraint notary_case_notary_fk references notary,
    named_by       text        not null,
    named_at       timestamptz not null
);
comment on table notary_case is 'Which notary draws up the deeds of a cooperative; another who is named takes his place.';
create index notary_case_notary_index on notary_case (notary_id);
alter table notary_case enable row level security;
create policy notary_case_within_reach on notary_case
    using (scope_everything() or exists (select from cooperative c where c.id = cooperative_id));
grant select, insert, delete on notary_case to ${runtime};
grant update (notary_id, named_by, named_at) on notary_case to ${runtime};
