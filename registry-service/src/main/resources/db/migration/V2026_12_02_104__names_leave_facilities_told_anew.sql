-- What was told of a facility before it was told anew lies a step deeper than in other records, and may name who looked.
create or replace function told_without(told jsonb, held text[], called text) returns jsonb
    language sql immutable set search_path = pg_catalog, public
as $$
    select coalesce(jsonb_object_agg(key, case
               when jsonb_typeof(value) = 'object' then told_without(value, held, called)
               when key = any (held) and jsonb_typeof(value) = 'string'
                   then to_jsonb(regexp_replace(value #>> '{}', called, '[nama dihapus]', 'gi'))
               else value end), '{}')
      from jsonb_each(told)
$$;

insert into erasable_told (record, held) values
    ('CONSTRUCTION', 'note'),
    ('FACILITY', 'reason'),
    ('FACILITY', 'surveyedBy');
