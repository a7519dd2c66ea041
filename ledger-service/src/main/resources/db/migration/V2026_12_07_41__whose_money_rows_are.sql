-- Rows of cash books say whose money they move, of which business unit they are and with whom something was done: in columns
-- of their own, in the title of the sheet, or in the words of the row. What that means is data, and officers teach the rest.

alter table cash_import_row
    add column section_title text,
    add column unit_typed    text,
    add column source_typed  text,
    add column party_typed   text;
comment on column cash_import_row.section_title is 'The words above the headings of its sheet; null, as the three below, of rows that were sent before anybody read them.';
comment on column cash_import_row.unit_typed is 'Unit usaha, where the book has a column for it.';
comment on column cash_import_row.source_typed is 'Sumber dana, where the book has a column for it.';
comment on column cash_import_row.party_typed is 'From whom or to whom, where the book has a column for it; may name a person.';
insert into erasable_text (table_name, column_name) values
    ('cash_import_row', 'section_title'),
    ('cash_import_row', 'unit_typed'),
    ('cash_import_row', 'source_typed'),
    ('cash_import_row', 'party_typed');

create table cash_source_word (
    words      text collate "C" not null constraint cash_source_word_spelt check (words ~ '^[a-z]+( [a-z]+)*$'),
    side       text collate "C" not null default 'ANY' constraint cash_source_word_side_known
        check (side in ('ANY', 'RECEIVED', 'PAID')),
    says       text collate "C" not null constraint cash_source_word_says_known
        check (says in ('STATE_LOAN', 'CSR', 'OTHER_GRANT', 'OWN', 'ASK', 'NOTHING')),
    general    boolean not null default false,
    valid_from date not null default '2025-01-01',
    constraint cash_source_word_pk primary key (words, side, valid_from)
);
comment on table cash_source_word is 'Words of cash books that say whose money it is; the longest decides, a later one replaces an earlier.';
comment on column cash_source_word.says is 'A source; ASK where it is somebody else''s and nobody knows whose; NOTHING where a shorter word would mislead.';
comment on column cash_source_word.general is 'Whether it gives way to any word that is not: a grant (hibah) of CSR is CSR.';
insert into cash_source_word (words, side, says, general) values
    ('csr', 'ANY', 'CSR', false), ('tjsl', 'ANY', 'CSR', false),
    ('tanggung jawab sosial', 'ANY', 'CSR', false), ('bina lingkungan', 'ANY', 'CSR', false),
    ('hibah', 'ANY', 'OTHER_GRANT', true), ('dana bantuan', 'ANY', 'OTHER_GRANT', true),
    ('bantuan modal', 'ANY', 'OTHER_GRANT', true), ('bantuan pemerintah', 'ANY', 'OTHER_GRANT', true),
    ('banpem', 'ANY', 'OTHER_GRANT', true), ('bantuan', 'RECEIVED', 'OTHER_GRANT', true),
    ('donasi', 'RECEIVED', 'OTHER_GRANT', true),
    ('lpdb', 'ANY', 'STATE_LOAN', false), ('dana bergulir', 'ANY', 'STATE_LOAN', false),
    ('himbara', 'ANY', 'STATE_LOAN', false), ('pinjaman pemerintah', 'ANY', 'STATE_LOAN', false),
    ('pinjaman bri', 'ANY', 'STATE_LOAN', false), ('pinjaman bni', 'ANY', 'STATE_LOAN', false),
    ('pinjaman mandiri', 'ANY', 'STATE_LOAN', false), ('pinjaman bsi', 'ANY', 'STATE_LOAN', false),
    ('angsuran lpdb', 'PAID', 'OWN', false), ('cicilan lpdb', 'PAID', 'OWN', false),
    ('angsuran himbara', 'PAID', 'OWN', false), ('cicilan himbara', 'PAID', 'OWN', false),
    ('pinjaman', 'ANY', 'ASK', true), ('pinjam', 'ANY', 'ASK', true),
    ('dana desa', 'ANY', 'ASK', false), ('apbdes', 'ANY', 'ASK', false), ('apbd', 'ANY', 'ASK', false),
    ('simpan pinjam', 'ANY', 'NOTHING', false), ('pinjam pihak ke', 'ANY', 'NOTHING', false),
    ('pinjaman pihak ke', 'ANY', 'NOTHING', false), ('pinjaman anggota', 'ANY', 'NOTHING', false),
    ('jasa pinjaman', 'ANY', 'NOTHING', false),
    ('kas sendiri', 'ANY', 'OWN', false), ('dana sendiri', 'ANY', 'OWN', false), ('modal sendiri', 'ANY', 'OWN', false),
    ('kas koperasi', 'ANY', 'OWN', false), ('swadaya', 'ANY', 'OWN', false), ('sendiri', 'ANY', 'OWN', true);
grant select on cash_source_word to ${runtime};

create table cash_source_account (
    account         text collate "C" not null constraint cash_source_account_account_known references account,
    source_of_funds text collate "C" not null constraint cash_source_account_source_known
        check (source_of_funds in ('STATE_LOAN', 'CSR', 'OTHER_GRANT')),
    valid_from      date not null default '2025-01-01',
    constraint cash_source_account_pk primary key (account, valid_from)
);
comment on table cash_source_account is 'Whose money comes in on an account of debt or capital. It is paid back with any money, and owed to that source.';
insert into cash_source_account (account, source_of_funds) values
    ('221', 'STATE_LOAN'), ('222', 'STATE_LOAN'), ('341', 'CSR'), ('342', 'OTHER_GRANT');
grant select on cash_source_account to ${runtime};

create table cash_unit_word (
    words    text collate "C" not null constraint cash_unit_word_pk primary key
        constraint cash_unit_word_spelt check (words ~ '^[a-z]+( [a-z]+)*$'),
    function text collate "C" not null
);
comment on table cash_unit_word is 'What people call a business unit of a function, where they do not use its name.';
insert into cash_unit_word (words, function) values
    ('sembako', 'GROCERIES'), ('waserda', 'GROCERIES'), ('simpan pinjam', 'SAVINGS_AND_LOANS'), ('klinik', 'CLINIC'),
    ('apotek', 'PHARMACY'), ('apotik', 'PHARMACY'), ('cold storage', 'COLD_STORAGE'), ('gudang', 'COLD_STORAGE'),
    ('pergudangan', 'COLD_STORAGE'), ('logistik', 'LOGISTICS'), ('peternakan', 'LIVESTOCK'), ('ternak', 'LIVESTOCK'),
    ('perikanan', 'FISHERY'), ('pertanian', 'AGRICULTURE');
grant select on cash_unit_word to ${runtime};

alter table cash_rule
    add column source_of_funds text collate "C" constraint cash_rule_source_known
        check (source_of_funds in ('STATE_LOAN', 'CSR', 'OTHER_GRANT', 'OWN')),
    add column unit_id         uuid,
    add column of_no_unit      boolean,
    add column party           text collate "C" constraint cash_rule_party_known check (party in ('MEMBER', 'NON_MEMBER')),
    add constraint cash_rule_unit_clear check (unit_id is null or of_no_unit is not true);
comment on column cash_rule.source_of_funds is 'Whose money rows of these words move, where officers said another thing than the words do.';

-- Rows that wait to be posted were suggested for as the cooperative's own. What their words say otherwise is asked; what
-- accounts say of receipts is posted so without asking.
update cash_import_row r
   set state = 'NEEDS_DECISION', confirmed_by = null, needs = r.needs || asked.needs
  from (select cooperative_id, import_id, nr,
               array_remove(array[
                   case when purpose ->> 'form' not in (
                            'PRINCIPAL_SAVINGS', 'MANDATORY_SAVINGS', 'VOLUNTARY_SAVINGS', 'SAVINGS_WITHDRAWAL')
                         and regexp_replace(
                                 text || ' ' || note,
                                 '\m((simpan|jasa) pinjam(an)?|pinjaman anggota|pinjam(an)? pihak ke)', '', 'gi')
                             ~* ('\m(csr|tjsl|hibah|lpdb|himbara|dana bergulir|dana bantuan|dana desa|apbd|apbdes|'
                                 || 'bantuan|pinjaman|pinjam)\M')
                        then 'SOURCE_OF_FUNDS' end,
                   case when book = 'UNIT' and purpose ->> 'form' = 'GENERAL' then 'BUSINESS_UNIT' end], null) as needs
          from cash_import_row
         where entry_number is null and state = 'READY') as asked
 where r.cooperative_id = asked.cooperative_id and r.import_id = asked.import_id and r.nr = asked.nr
   and asked.needs <> '{}';

-- Takes the name of somebody out of what was written about the cooperative. A name that stands alone in the column of
-- parties needs no word in front of it.
create or replace function erase_name(cooperative uuid, known_name text, who text) returns void
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    one_word constant boolean := trim(known_name) !~ '\s';
    markers  constant text := (select string_agg(replace(m.word, ' ', '\s+'), '|' order by m.word) from name_marker m);
    himself  constant uuid[] := array(select m.id from member m where m.cooperative_id = cooperative and m.person = who);
    about    record;
begin
    for about in
        select e.table_name, e.column_name, c.data_type
          from erasable_text e
          join information_schema.columns c
            on c.table_schema = 'public' and c.table_name = e.table_name and c.column_name = e.column_name
    loop
        execute format(
            'update %1$I set %2$I = %4$s::%3$s '
            'where cooperative_id = $1 and %2$I::text is distinct from %4$s',
            about.table_name, about.column_name, about.data_type,
            format(case when one_word then 'without_marked_name(%I::text, $2, $3)' else 'without_name(%I::text, $2)' end,
                   about.column_name))
        using cooperative, known_name, markers;
    end loop;
    if one_word then
        update journal_entry e set note = without_name(e.note, known_name)
         where e.cooperative_id = cooperative and e.note <> without_name(e.note, known_name)
           and exists (select from posting p
                        where p.cooperative_id = cooperative and p.entry_number = e.number and p.member_id = any (himself));
        update cash_import_row r
           set text = without_name(r.text, known_name), note = without_name(r.note, known_name),
               rule_words = without_name(r.rule_words, known_name), findings = without_name(r.findings::text, known_name)::jsonb,
               party_typed = without_name(r.party_typed, known_name)
         where r.cooperative_id = cooperative
           and exists (select from cash_row_decision d
                        where d.cooperative_id = cooperative and d.import_id = r.import_id and d.nr = r.nr
                          and exists (select from unnest(himself) m where position(m::text in d.decision::text) > 0));
        update cash_import_row r set party_typed = '(dihapus)'
         where r.cooperative_id = cooperative and lower(trim(r.party_typed)) = lower(trim(known_name));
        delete from cash_rule r
         where r.cooperative_id = cooperative and r.words <> without_marked_name(r.words, known_name, markers);
    else
        delete from cash_rule r where r.cooperative_id = cooperative and r.words <> without_name(r.words, known_name);
    end if;
end
$$;
