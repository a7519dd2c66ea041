-- By which rules a name is judged, in the order in which they are looked at, with the words that they name.

create table naming_rule (
    rule       text    not null
        constraint naming_rule_rule_known
        check (rule in ('BEGINNING_DESA', 'BEGINNING_KELURAHAN', 'VILLAGE', 'ADDITION', 'COLLISION', 'UNIQUE')),
    valid_from date    not null,
    number     integer not null,
    words      text[]  not null
        constraint naming_rule_words_where_it_names_some
        check ((rule in ('BEGINNING_DESA', 'BEGINNING_KELURAHAN', 'ADDITION')) = (cardinality(words) > 0)),
    refusal    text    not null,
    source     text    not null,
    constraint naming_rule_pk primary key (rule, valid_from)
);
comment on table naming_rule is 'By which rules the name of a cooperative is judged on a day, in their order. BEGINNING: with which of these words it begins. VILLAGE: then it names its village. ADDITION: then at most its kecamatan after one of these words, its kabupaten or kota, or its code; one beside the first of its village adds words of its own. COLLISION: as much of these as tells it from other villages of its kind. UNIQUE: no other is called so. refusal is what breaks it.';
insert into naming_rule (rule, valid_from, number, words, refusal, source) values
    ('BEGINNING_DESA', '2025-04-12', 1, '{Koperasi Desa Merah Putih}', 'name-begins-otherwise',
     'Juklak Menkop 1/2025, Bab II; free of the three words of other cooperatives by Permenkum 13/2025, art. 7(1)a'),
    ('BEGINNING_KELURAHAN', '2025-04-12', 1, '{Koperasi Kelurahan Merah Putih}', 'name-begins-otherwise',
     'Juklak Menkop 1/2025, Bab II; free of the three words of other cooperatives by Permenkum 13/2025, art. 7(1)a'),
    ('VILLAGE', '2025-04-12', 2, '{}', 'name-without-village', 'Juklak Menkop 1/2025, Bab II'),
    ('ADDITION', '2025-04-12', 3, '{Kecamatan}', 'name-adds-more-than-a-region',
     'Juklak Menkop 1/2025, Bab II; that the code of the village may follow is this programme''s choice'),
    ('COLLISION', '2025-04-12', 4, '{}', 'name-needs-its-region', 'Juklak Menkop 1/2025, Bab II'),
    ('COLLISION', '2025-04-23', 4, '{}', 'name-needs-its-region', 'Permenkum 13/2025, art. 7(4)'),
    ('UNIQUE', '2025-04-12', 5, '{}', 'name-taken', 'Juklak Menkop 1/2025, Bab IV: name check in SABH'),
    ('UNIQUE', '2025-04-23', 5, '{}', 'name-taken', 'Permenkum 13/2025, art. 7');
grant select on naming_rule to ${runtime};
