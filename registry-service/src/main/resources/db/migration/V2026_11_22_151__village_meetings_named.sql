-- Since villages meet on record here, a founding names the meeting from which it follows.

alter table founding_limit drop constraint founding_limit_known;
alter table founding_limit add constraint founding_limit_known
    check (name in ('founders', 'board', 'supervisors', 'term-years', 'usual-term-years', 'terms-in-post', 'meeting-years',
                    'lowest-grade', 'shared-population', 'declarations', 'conviction-years', 'capital-proof',
                    'notary-serves', 'village-meeting'));
insert into founding_limit (name, valid_from, value, source) values
    ('village-meeting', '1992-10-21', 0, 'Minutes of villages that met before they met on record here are kept on paper'),
    ('village-meeting', '2026-11-23', 1, 'Juklak Menkop 1/2025, Bab II');
