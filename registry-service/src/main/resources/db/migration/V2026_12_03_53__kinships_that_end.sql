-- A marriage ends, and a kinship may have been declared wrongly; later elections are held against what is true.

alter table kinship
    add column kinship_id uuid not null default gen_random_uuid(),
    add column ended_on   date constraint kinship_ends_after_declared check (ended_on >= declared_on),
    add column mistaken   boolean not null default false,
    drop constraint kinship_pk,
    add constraint kinship_pk primary key (kinship_id),
    add constraint kinship_by_blood_lasts
        check (ended_on is null or relation in ('SPOUSE', 'PARENT_IN_LAW', 'CHILD_IN_LAW'));
create index kinship_of_cooperative on kinship (cooperative_id, kinship_id);
create unique index kinship_standing_unique on kinship (cooperative_id, person, relative, relation)
    where ended_on is null and not mistaken;

comment on column kinship.ended_on is 'The first day on which the two were related no longer; only what a marriage made ends.';
comment on column kinship.mistaken is 'The two never were related; what was declared stays known and counts no more.';

grant update (relation, ended_on, mistaken) on kinship to ${runtime};
