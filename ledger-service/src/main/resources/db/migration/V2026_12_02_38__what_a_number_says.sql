-- What a citizen's number can be held against: the provinces that have numbers, and the age from which people have a card.
-- Both only warn.

create table nik_province (
    code   text collate "C" not null constraint nik_province_pk primary key
        constraint nik_province_spelt check (code ~ '^[1-9][0-9]$'),
    source text not null
);
comment on table nik_province is 'The first two digits of citizens'' numbers: provinces by their official code, those of Papua since 2022 included. Earlier numbers keep theirs.';
insert into nik_province (code, source)
select n::text, 'Kepmendagri 300.2.2-2138/2025'
  from (select generate_series(11, 19) union all select 21 union all select generate_series(31, 36)
        union all select generate_series(51, 53) union all select generate_series(61, 65)
        union all select generate_series(71, 76) union all select unnest(array[81, 82])
        union all select generate_series(91, 96)) as c (n);
insert into nik_province (code, source) values ('54', 'Timor Timur, until 1999');
grant select on nik_province to ${runtime};

create table identity_card_age (
    valid_from date    not null constraint identity_card_age_pk primary key,
    years      integer not null constraint identity_card_age_plausible check (years between 12 and 25),
    source     text    not null
);
comment on table identity_card_age is 'From which age on people have an identity card, effective-dated; before the first, that one.';
insert into identity_card_age (valid_from, years, source) values ('2006-12-29', 17, 'UU 23/2006 jo. UU 24/2013 pasal 63');
grant select on identity_card_age to ${runtime};
