-- A draft may replace criteria, documents, scores, powers, targets and guarantors, each list whole.

alter table programme_draft add column parts jsonb not null default '{}';
comment on column programme_draft.parts is
    'Lists that replace those of the version it is based on, as rows of their tables; a list that is not there is taken over.';

-- What a version of 2025 does not limit, a new one does unless its draft says otherwise: how far back a payment may be told, the
-- gate on both days, and how long an approval counts (the choices of V2026_12_02_06 and _08).
create or replace function enact_programme_draft(asked uuid, made uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    draft  programme_draft;
    base   programme_version;
    number integer;
    of     jsonb := jsonb_build_object('version_id', made);
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
    select (jsonb_populate_record(base,
                jsonb_build_object('pay_told_within_days', coalesce(base.pay_told_within_days, 7),
                                   'gate_on_both_days', true,
                                   'approval_days', coalesce(base.approval_days, 90))
                || draft.terms
                || jsonb_build_object('id', made, 'programme_code', draft.programme_code, 'version', number,
                                      'effective_from', draft.effective_from))).*;
    insert into programme_criterion
    select (jsonb_populate_record(null::programme_criterion, e.value || of)).*
      from jsonb_array_elements(coalesce(draft.parts -> 'criteria', (
               select coalesce(jsonb_agg(to_jsonb(c)), '[]') from programme_criterion c where c.version_id = base.id))) e;
    insert into programme_document
    select (jsonb_populate_record(null::programme_document, e.value || of)).*
      from jsonb_array_elements(coalesce(draft.parts -> 'documents', (
               select coalesce(jsonb_agg(to_jsonb(c)), '[]') from programme_document c where c.version_id = base.id))) e;
    insert into programme_score
    select (jsonb_populate_record(null::programme_score, e.value || of)).*
      from jsonb_array_elements(coalesce(draft.parts -> 'scorecard', (
               select coalesce(jsonb_agg(to_jsonb(c)), '[]') from programme_score c where c.version_id = base.id))) e;
    insert into programme_score_band
    select (jsonb_populate_record(null::programme_score_band, e.value || of)).*
      from jsonb_array_elements(coalesce(draft.parts -> 'bands', (
               select coalesce(jsonb_agg(to_jsonb(c)), '[]') from programme_score_band c where c.version_id = base.id))) e;
    insert into programme_power
    select (jsonb_populate_record(null::programme_power, e.value || of)).*
      from jsonb_array_elements(coalesce(draft.parts -> 'powers', (
               select coalesce(jsonb_agg(to_jsonb(c)), '[]') from programme_power c where c.version_id = base.id))) e;
    insert into programme_target
    select (jsonb_populate_record(null::programme_target, e.value || of)).*
      from jsonb_array_elements(coalesce(draft.parts -> 'targets', (
               select coalesce(jsonb_agg(to_jsonb(c)), '[]') from programme_target c where c.version_id = base.id))) e;
    insert into programme_guarantor
    select (jsonb_populate_record(null::programme_guarantor, e.value || of)).*
      from jsonb_array_elements(coalesce(draft.parts -> 'guarantors', (
               select coalesce(jsonb_agg(to_jsonb(c)), '[]') from programme_guarantor c where c.version_id = base.id))) e;
    return number;
end $$;
