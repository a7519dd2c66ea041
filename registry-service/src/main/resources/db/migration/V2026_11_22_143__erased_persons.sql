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

-- Which texts of a cooperative may name a person is a list, so that whoever adds such a text adds a line. Steps of the
-- formation and the names of founders and officers are the deed's own words and are not among them.
create table erasable_text (
    holder text not null,
    held   text not null,
    constraint erasable_text_pk primary key (holder, held)
);
comment on table erasable_text is 'Columns out of which names are taken when a person is erased: of tables that have a cooperative_id.';
insert into erasable_text (holder, held) values
    ('annual_report', 'reason'),
    ('asset_disposal', 'asset'),
    ('asset_disposal', 'evidence'),
    ('bank_account', 'evidence'),
    ('business_plan', 'reason'),
    ('business_unit_change', 'reason'),
    ('construction_report', 'note'),
    ('existing_cooperative', 'evidence'),
    ('facility', 'surveyed_by'),
    ('founding_capital', 'evidence'),
    ('meeting', 'attendance_evidence'),
    ('meeting_call', 'cancelled_because'),
    ('meeting_call', 'place'),
    ('officer_appointment', 'end_evidence'),
    ('operating_agreement', 'end_reason'),
    ('paper', 'file_name'),
    ('particular_change', 'evidence'),
    ('particular_change', 'reason'),
    ('partnership', 'end_reason'),
    ('partnership', 'partner'),
    ('person_correction', 'evidence'),
    ('person_correction', 'reason'),
    ('person_erasure', 'reason'),
    ('premises_survey', 'surveyed_by'),
    ('record_correction', 'evidence'),
    ('record_correction', 'reason'),
    ('register_review', 'reason'),
    ('register_statement', 'chair'),
    ('register_statement', 'evidence'),
    ('register_statement', 'treasurer'),
    ('served_village', 'evidence'),
    ('standing_change', 'evidence'),
    ('standing_change', 'reason');

-- The runtime role cannot alter a history; this is the one exception, and it can only take names out.
create function names_erased(cooperative uuid, names text[]) returns integer
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
    return texts;
end
$$;
comment on function names_erased is 'Takes these names out of the texts of a cooperative within reach; gives back how many texts held one.';
revoke all on function names_erased from public;
grant execute on function names_erased to ${runtime};
