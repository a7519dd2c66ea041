-- Numbers of cooperatives and the identity of officers are held against the authority that knows: questions that wait, and
-- what was found.

create table authority_inquiry (
    id              uuid        not null constraint authority_inquiry_pk primary key,
    cooperative_id  uuid        not null constraint authority_inquiry_cooperative_fk references cooperative,
    village_code    text        not null,
    subject         text        not null constraint authority_inquiry_subject_known check (subject in ('NUMBER', 'OFFICER')),
    subject_id      uuid        not null,
    token           text        not null,
    status          text        not null
        constraint authority_inquiry_status_known
        check (status in ('PENDING', 'CONFIRMED', 'DIFFERS', 'NOT_LISTED', 'UNANSWERED')),
    differing       text[]      not null default '{}',
    verified_on     date        not null,
    requested_at    timestamptz not null,
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    answered_at     timestamptz,
    question        bytea,
    data_key        bytea,
    master_key_id   text,
    constraint authority_inquiry_answer_whole check ((status = 'PENDING') = (answered_at is null)),
    constraint authority_inquiry_question_kept_while_it_waits
        check (num_nonnulls(question, data_key, master_key_id)
               = case when subject = 'OFFICER' and status = 'PENDING' then 3 else 0 end)
);
comment on table authority_inquiry is 'Questions to authorities. What a person is asked about is sealed while the question waits and gone with the answer; what the authority has otherwise is not kept.';
comment on column authority_inquiry.token is 'The number, or the keyed reference of the person, as it was on record when the question was put.';
create unique index authority_inquiry_one_pending on authority_inquiry (subject_id) where status = 'PENDING';
create index authority_inquiry_due on authority_inquiry (next_attempt_at) where status = 'PENDING';
create index authority_inquiry_subject_index on authority_inquiry (subject_id, requested_at);

create table verification (
    id             uuid        not null constraint verification_pk primary key,
    cooperative_id uuid        not null constraint verification_cooperative_fk references cooperative,
    village_code   text        not null,
    subject        text        not null constraint verification_subject_known check (subject in ('NUMBER', 'OFFICER')),
    subject_id     uuid        not null,
    token          text        not null,
    method         text        not null
        constraint verification_method_known check (method in ('AUTHORITY_INQUIRY', 'MANUAL_EVIDENCE')),
    evidence       text,
    verified_on    date        not null,
    recorded_at    timestamptz not null,
    recorded_roles text[]      not null,
    constraint verification_subject_unique unique (subject_id, token),
    constraint verification_evidence_told check ((method = 'MANUAL_EVIDENCE') = (evidence is not null))
);
comment on table verification is 'What was found to be as it was told; insert only. It counts while the number or the person is the one it was found of.';
create index verification_cooperative_index on verification (cooperative_id);

alter table authority_inquiry enable row level security;
alter table verification enable row level security;
create policy authority_inquiry_within_reach on authority_inquiry using (scope_sees(cooperative_id, village_code));
create policy verification_within_reach on verification using (scope_sees(cooperative_id, village_code));
grant select, insert, update on authority_inquiry to ${runtime};
grant select, insert on verification to ${runtime};

insert into erasable_text (holder, held) values ('verification', 'evidence');
