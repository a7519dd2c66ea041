-- An appraisal whose score explains itself: what is looked at, with which weight, and how many points a figure is worth are
-- data of the version.

create table programme_score (
    version_id uuid    not null constraint programme_score_version_fk references programme_version,
    position   integer not null,
    code       text    not null constraint programme_score_code_shape check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_id    text    not null,
    name_en    text    not null,
    weight     integer not null constraint programme_score_weight_within check (weight between 1 and 100),
    fact       text    constraint programme_score_fact_known check (fact in ('COVERAGE_LOWEST', 'VERIFIED_SHARE', 'BOOK_MONTHS')),
    source     text    not null,
    constraint programme_score_pk primary key (version_id, position),
    constraint programme_score_code_unique unique (version_id, code)
);
comment on table programme_score is 'What an appraisal looks at under a version; without a fact the analyst gives his own mark with a reason.';

create table programme_score_band (
    version_id uuid    not null,
    code       text    not null,
    at_least   numeric not null,
    points     integer not null constraint programme_score_band_points_within check (points between 0 and 100),
    constraint programme_score_band_pk primary key (version_id, code, at_least),
    constraint programme_score_band_score_fk foreign key (version_id, code) references programme_score (version_id, code)
);
comment on table programme_score_band is 'How many of 100 points a figure is worth that is at least this; below the lowest none.';

create function programme_score_adds_up() returns trigger
    language plpgsql set search_path = pg_catalog, public
as $$
begin
    if (select sum(weight) from programme_score where version_id = new.version_id) <> 100 then
        raise exception 'the weights of a version add up to 100';
    end if;
    return null;
end
$$;
create constraint trigger programme_score_adds_up after insert or update on programme_score
    deferrable initially deferred for each row execute function programme_score_adds_up();

-- No source has weights or bands; these look at what banks usually look at.
insert into programme_score (version_id, position, code, name_id, name_en, weight, fact, source)
values ('01990000-0000-7000-8000-000000000003', 0, 'coverage', 'Kemampuan membayar (DSCR terendah)',
        'Capacity to pay (lowest DSCR)', 40, 'COVERAGE_LOWEST', 'Pilihan program'),
       ('01990000-0000-7000-8000-000000000003', 1, 'verified', 'Bagian anggaran yang terbukti di lapangan (%)',
        'Share of the budget borne out on the spot (%)', 20, 'VERIFIED_SHARE', 'Pilihan program'),
       ('01990000-0000-7000-8000-000000000003', 2, 'books', 'Lama pembukuan berjalan (bulan)',
        'How long books have been kept (months)', 10, 'BOOK_MONTHS', 'Pilihan program'),
       ('01990000-0000-7000-8000-000000000003', 3, 'management', 'Kecakapan pengurus', 'Ability of the board', 15, null,
        'Pilihan program'),
       ('01990000-0000-7000-8000-000000000003', 4, 'market', 'Kepastian pasar', 'Certainty of the market', 15, null,
        'Pilihan program');
insert into programme_score_band (version_id, code, at_least, points)
values ('01990000-0000-7000-8000-000000000003', 'coverage', 1.2, 60),
       ('01990000-0000-7000-8000-000000000003', 'coverage', 1.35, 80),
       ('01990000-0000-7000-8000-000000000003', 'coverage', 1.5, 100),
       ('01990000-0000-7000-8000-000000000003', 'verified', 80, 50),
       ('01990000-0000-7000-8000-000000000003', 'verified', 100, 100),
       ('01990000-0000-7000-8000-000000000003', 'books', 1, 50),
       ('01990000-0000-7000-8000-000000000003', 'books', 6, 100);

create table appraisal_point (
    application_id uuid    not null constraint appraisal_point_appraisal_fk references appraisal,
    position       integer not null,
    criterion      text    not null,
    weight         integer not null,
    points         integer not null constraint appraisal_point_points_within check (points between 0 and 100),
    figure         numeric,
    came_from      text,
    reason         text,
    constraint appraisal_point_pk primary key (application_id, position)
);
comment on table appraisal_point is 'From what the score of an appraisal adds up. Insert only.';

alter table appraisal_point enable row level security;
create policy appraisal_point_within_reach on appraisal_point
    using (exists (select from application a where a.id = application_id));

grant select on programme_score, programme_score_band to ${runtime};
grant select, insert on appraisal_point to ${runtime};
