-- A decree that was handed in as a scan is found right by somebody who has seen it, and the directorate (AHU) may say so later,
-- or say that there is no such decree.

create table decree_check (
    id             uuid not null constraint decree_check_pk primary key,
    cooperative_id uuid not null constraint decree_check_cooperative_fk references cooperative,
    village_code   text not null,
    decree_number  text not null,
    source         text not null constraint decree_check_source_known check (source in ('PAPER', 'AHU')),
    outcome        text not null constraint decree_check_outcome_known check (outcome in ('CONFIRMED', 'CONTRADICTED')),
    paper_id       uuid constraint decree_check_paper_fk references paper,
    evidence       text not null,
    reason         text not null,
    checked_on     date not null,
    recorded_at    timestamptz not null,
    actor          text not null,
    roles          text[] not null,
    constraint decree_check_paper_seen check ((source = 'PAPER') = (paper_id is not null)),
    constraint decree_check_paper_confirms check (source = 'AHU' or outcome = 'CONFIRMED')
);
comment on table decree_check is 'Who found a decree right, or wrong, by what, and why; insert only. What AHU said last of the number outweighs paper.';
create index decree_check_cooperative_index on decree_check (cooperative_id, id);
create unique index decree_check_paper_once on decree_check (cooperative_id, decree_number) where source = 'PAPER';

alter table decree_check enable row level security;
create policy decree_check_within_reach on decree_check using (scope_sees(cooperative_id, village_code));
grant select, insert on decree_check to ${runtime};

insert into erasable_text (holder, held) values ('decree_check', 'evidence'), ('decree_check', 'reason');
