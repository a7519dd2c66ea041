-- The lists of a version are taken over in one way: from the draft, or from the version it is based on.
create or replace function enact_programme_draft(asked uuid, made uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    draft  programme_draft;
    base   programme_version;
    number integer;
    list   text[];
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
    -- Bands belong to scores, which come before them.
    foreach list slice 1 in array array[
        ['criteria', 'programme_criterion'], ['documents', 'programme_document'], ['scorecard', 'programme_score'],
        ['bands', 'programme_score_band'], ['powers', 'programme_power'], ['targets', 'programme_target'],
        ['guarantors', 'programme_guarantor']]
    loop
        execute format($list$
            insert into %1$I
            select (jsonb_populate_record(null::%1$I, e.value || jsonb_build_object('version_id', $1))).*
              from jsonb_array_elements(coalesce($2, (
                       select coalesce(jsonb_agg(to_jsonb(c)), '[]') from %1$I c where c.version_id = $3))) e$list$, list[2])
          using made, draft.parts -> list[1], base.id;
    end loop;
    return number;
end $$;
