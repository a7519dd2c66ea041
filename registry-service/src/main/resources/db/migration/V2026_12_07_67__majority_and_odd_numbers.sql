-- That more than half of those present carry a resolution, and that boards are odd in number, are rules of their day.

alter table founding_limit drop constraint founding_limit_known;
alter table founding_limit add constraint founding_limit_known
    check (name in ('founders', 'board', 'supervisors', 'term-years', 'usual-term-years', 'terms-in-post', 'meeting-years',
                    'lowest-grade', 'shared-population', 'declarations', 'conviction-years', 'capital-proof',
                    'notary-serves', 'village-meeting', 'odd-numbers'));
insert into founding_limit (name, valid_from, value, source) values
    ('odd-numbers', '2025-04-12', 1, 'Juklak Menkop 1/2025, Bab III');

create table ordinary_majority (
    valid_from   date    not null constraint ordinary_majority_pk primary key,
    favour_parts integer not null,
    favour_of    integer not null,
    source       text    not null,
    constraint ordinary_majority_share_below_whole check (favour_parts between 1 and favour_of - 1)
);
comment on table ordinary_majority is 'More than which share of those present must agree to carry a resolution, from a day on; before the first of them, that one counts.';
insert into ordinary_majority (valid_from, favour_parts, favour_of, source)
values ('1992-10-21', 1, 2, 'UU 25/1992, art. 24(2)');
grant select on ordinary_majority to ${runtime};
