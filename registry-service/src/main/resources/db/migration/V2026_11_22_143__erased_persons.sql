-- A person asks to be forgotten (UU 27/2022, art. 8): his names leave the texts that officials wrote. What the deed makes
-- public stays, and so does the keyed reference, which says nothing of him by itself.

create table person_erasure (
    id             uuid        not null constraint person_erasure_pk primary key,
    cooperative_id uuid        not null constraint person_erasure_cooperative_fk references cooperative,
    village_code   text        not null,
    person         text        not null constraint person_erasure_person_form check (person ~ '^[0-9a-f]{64}$'),
    reason         text        not null,
    letter_number  text        not null,
    letter_on      date        not null,
    texts          integer     not null,
    recorded_at    timestamptz not null,
    actor          text        not null,
    roles          text[]      not null
);
comment on table person_erasure is 'Whose names left the texts of a cooperative, by which letter, and how many texts held them. Insert only.';
create index person_erasure_cooperative_index on person_erasure (cooperative_id, id);

alter table person_erasure enable row level security;
create policy person_erasure_within_reach on person_erasure using (scope_sees(cooperative_id, village_code));
grant select, insert on person_erasure to ${runtime};

-- The runtime role cannot alter a history; this is the one exception, and it can only take names out. Steps of the
-- formation and the names of founders and officers are the deed's own words and are not among the texts.
create function names_erased(cooperative uuid, names text[]) returns integer
    language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
    called   text;
    place    record;
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
    for place in
        select * from (values ('standing_change', 'reason'), ('standing_change', 'evidence'),
                              ('particular_change', 'reason'), ('particular_change', 'evidence'),
                              ('record_correction', 'reason'), ('record_correction', 'evidence'),
                              ('person_correction', 'reason'), ('person_correction', 'evidence'),
                              ('officer_appointment', 'end_evidence'), ('annual_report', 'reason'),
                              ('business_plan', 'reason'), ('business_unit_change', 'reason'),
                              ('construction_report', 'note'), ('meeting_call', 'place'),
                              ('meeting_call', 'cancelled_because'), ('bank_account', 'evidence'),
                              ('paper', 'file_name'), ('served_village', 'evidence'),
                              ('person_erasure', 'reason')) as t (holder, held)
    loop
        execute format('update %1$I set %2$I = regexp_replace(%2$I, $1, ''[nama dihapus]'', ''gi'')
                         where cooperative_id = $2 and %2$I ~* $1', place.holder, place.held)
          using called, cooperative;
        get diagnostics found_in = row_count;
        texts := texts + found_in;
    end loop;
    return texts;
end
$$;
comment on function names_erased is 'Takes these names out of the texts of a cooperative within reach; gives back how many texts held one.';
revoke all on function names_erased from public;
grant execute on function names_erased to ${runtime};
