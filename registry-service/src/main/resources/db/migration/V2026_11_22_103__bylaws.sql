-- Bylaws (anggaran rumah tangga) are due within a year of the formation; that they are not there is announced once.

create table bylaws_rule (
    valid_from             date    not null constraint bylaws_rule_pk primary key,
    months_after_formation integer not null constraint bylaws_rule_months_positive check (months_after_formation > 0),
    source                 text    not null
);
comment on table bylaws_rule is 'Within how many months of its formation a cooperative has its bylaws, by the day of the formation.';
insert into bylaws_rule (valid_from, months_after_formation, source) values
    ('2025-04-12', 12, 'Juklak Menkop 1/2025, Bab IV');

create table bylaws_missed (
    cooperative_id uuid        not null constraint bylaws_missed_pk primary key
                                constraint bylaws_missed_cooperative_fk references cooperative,
    village_code   text        not null,
    due_on         date        not null,
    announced_at   timestamptz not null
);
comment on table bylaws_missed is 'Cooperatives of which it was announced that their bylaws did not come in time. Insert only.';
create index paper_bylaws_index on paper (cooperative_id, issued_on) where kind = 'BYLAWS';

alter table bylaws_missed enable row level security;
create policy bylaws_missed_within_reach on bylaws_missed using (scope_sees(cooperative_id, village_code));

grant select on bylaws_rule to ${runtime};
grant select, insert on bylaws_missed to ${runtime};
