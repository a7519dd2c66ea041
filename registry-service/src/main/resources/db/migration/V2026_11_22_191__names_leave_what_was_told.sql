-- What a record said before it was told anew may name a person as well: his name leaves both sides of a correction.

create table erasable_told (
    record text not null,
    held   text not null,
    constraint erasable_told_pk primary key (record, held)
);
comment on table erasable_told is 'Which words of a corrected record names are taken out of when a person is erased, in told_before and told_now; the deed''s own words are not among them.';
insert into erasable_told (record, held) values
    ('ASSET_DISPOSAL', 'asset'),
    ('ASSET_DISPOSAL', 'evidence'),
    ('ASSET_DISPOSAL', 'totalAssetsReason'),
    ('OPERATING_AGREEMENT', 'endReason'),
    ('PARTNERSHIP', 'endReason'),
    ('PARTNERSHIP', 'partner');

-- Two sides that differed by a name only are the same without it.
alter table record_correction drop constraint record_correction_differs;
alter table record_correction add constraint record_correction_differs
    check (told_before <> told_now or strpos(told_now::text, '[nama dihapus]') > 0);

create function told_without(told jsonb, held text[], called text) returns jsonb
    language sql immutable set search_path = pg_catalog, public
as $$
    select jsonb_object_agg(key, case when key = any (held) and jsonb_typeof(value) = 'string'
                                      then to_jsonb(regexp_replace(value #>> '{}', called, '[nama dihapus]', 'gi'))
                                      else value end)
      from jsonb_each(told)
$$;
comment on function told_without is 'The same words of a record, and in these of them no names that match a pattern.';
revoke all on function told_without from public;

create or replace function names_erased(cooperative uuid, names text[]) returns integer
    language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
    called   text;
    place    erasable_text;
    found_in integer;
    texts    integer := 0;
begin
    if not exists (select from cooperative c where c.id = cooperative and scope_sees(c.id, c.village_code)) then
        return 0;
    end if;
    select '\m(' || string_agg(
               replace(regexp_replace(btrim(n), '([^[:alnum:][:space:]])', '\\\1', 'g'), ' ', '\s+'), '|' order by length(n) desc)
               || ')(?!\w)'
      into called
      from unnest(names) as n
     where length(btrim(n)) >= 3;
    if called is null then
        return 0;
    end if;
    for place in select * from erasable_text order by holder, held loop
        execute format('update %1$I set %2$I = regexp_replace(%2$I, $1, ''[nama dihapus]'', ''gi'')
                         where cooperative_id = $2 and %2$I ~* $1', place.holder, place.held)
          using called, cooperative;
        get diagnostics found_in = row_count;
        texts := texts + found_in;
    end loop;
    update record_correction r
       set told_before = told_without(r.told_before, e.held, called),
           told_now = told_without(r.told_now, e.held, called)
      from (select record, array_agg(held) as held from erasable_told group by record) as e
     where r.cooperative_id = cooperative and e.record = r.record
       and (r.told_before <> told_without(r.told_before, e.held, called)
            or r.told_now <> told_without(r.told_now, e.held, called));
    get diagnostics found_in = row_count;
    return texts + found_in;
end
$$;
