-- Programmes and their versions are drafted by one person and put in force by another. A version is written once, from the
-- version it is based on and what the draft changes of it, and never changes after that.

create table programme_draft (
    id              uuid        not null constraint programme_draft_pk primary key,
    programme_code  text        not null,
    name            text,
    source_of_funds text        constraint programme_draft_source_known check (source_of_funds in ('STATE_LOAN', 'CSR', 'OTHER_GRANT', 'OWN')),
    lender          text        constraint programme_draft_lender_known check (lender in ('REVOLVING_FUND', 'STATE_BANK')),
    base_code       text        not null,
    base_version    integer     not null,
    effective_from  date        not null,
    terms           jsonb       not null,
    reason          text        not null,
    drafted_by      text        not null,
    drafted_person  text        not null,
    drafted_at      timestamptz not null,
    version         integer,
    enacted_by      text,
    enacted_person  text,
    enacted_at      timestamptz,
    constraint programme_draft_base_fk foreign key (base_code, base_version)
        references programme_version (programme_code, version),
    constraint programme_draft_new_has_all check (
        (name is null) = (source_of_funds is null) and (name is null) = (lender is null)),
    constraint programme_draft_enacted_whole check (
        (version is null) = (enacted_by is null) and (version is null) = (enacted_person is null)
        and (version is null) = (enacted_at is null)),
    constraint programme_draft_by_two check (enacted_by <> drafted_by and enacted_person <> drafted_person)
);
comment on table programme_draft is
    'Versions of programmes that somebody drafted: what differs from the version it is based on; put in force by another person.';
grant select, insert on programme_draft to ${runtime};
grant update (version, enacted_by, enacted_person, enacted_at) on programme_draft to ${runtime};

create function enact_programme_draft(asked uuid, made uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    draft programme_draft;
    base  programme_version;
    number integer;
begin
    select * into strict draft from programme_draft d where d.id = asked and d.version is null;
    if draft.name is not null then
        insert into programme (code, name, source_of_funds, lender)
        values (draft.programme_code, draft.name, draft.source_of_funds, draft.lender);
        insert into pool (programme_code) values (draft.programme_code);
    end if;
    select * into strict base from programme_version v
     where v.programme_code = draft.base_code and v.version = draft.base_version;
    perform 1 from programme p where p.code = draft.programme_code for update;
    select coalesce(max(v.version), 0) + 1 into number from programme_version v where v.programme_code = draft.programme_code;
    insert into programme_version
    select (jsonb_populate_record(base, draft.terms || jsonb_build_object(
                'id', made, 'programme_code', draft.programme_code, 'version', number,
                'effective_from', draft.effective_from))).*;
    insert into programme_criterion
    select (jsonb_populate_record(c, jsonb_build_object('version_id', made))).* from programme_criterion c where c.version_id = base.id;
    insert into programme_document
    select (jsonb_populate_record(c, jsonb_build_object('version_id', made))).* from programme_document c where c.version_id = base.id;
    insert into programme_score
    select (jsonb_populate_record(c, jsonb_build_object('version_id', made))).* from programme_score c where c.version_id = base.id;
    insert into programme_score_band
    select (jsonb_populate_record(c, jsonb_build_object('version_id', made))).* from programme_score_band c where c.version_id = base.id;
    insert into programme_power
    select (jsonb_populate_record(c, jsonb_build_object('version_id', made))).* from programme_power c where c.version_id = base.id;
    insert into programme_target
    select (jsonb_populate_record(c, jsonb_build_object('version_id', made))).* from programme_target c where c.version_id = base.id;
    insert into programme_guarantor
    select (jsonb_populate_record(c, jsonb_build_object('version_id', made))).* from programme_guarantor c where c.version_id = base.id;
    return number;
end $$;
comment on function enact_programme_draft is 'Writes the version of a draft; the role that the service works with writes none itself.';
revoke all on function enact_programme_draft from public;
grant execute on function enact_programme_draft to ${runtime};
