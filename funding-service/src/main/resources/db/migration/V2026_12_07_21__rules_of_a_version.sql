-- An agreement keeps the rules of the version it was signed under. What was read by day is a list of each version, as criteria
-- and documents are: classes, billing letters, classes that a restructured loan holds, when a loan counts as lost, what counts of
-- an asset, support. What stays dated by day is what the law says to everybody: how much of a yearly budget support may take.

create table programme_class (
    version_id          uuid    not null constraint programme_class_version_fk references programme_version,
    class               integer not null constraint programme_class_positive check (class > 0),
    name                text    not null,
    english_name        text    not null,
    non_performing      boolean not null,
    min_days_past_due   integer,
    letter              integer,
    months_after_letter integer,
    source              text    not null,
    constraint programme_class_pk primary key (version_id, class),
    constraint programme_class_by_days_or_letter check (
        (letter is null) = (months_after_letter is null) and (min_days_past_due is null or letter is null))
);
comment on table programme_class is
    'From when on a loan of a version is in which class: days since the oldest unpaid instalment was due, or months after a billing letter.';

create table programme_letter (
    version_id          uuid    not null constraint programme_letter_version_fk references programme_version,
    letter              integer not null constraint programme_letter_positive check (letter > 0),
    days_after_due      integer,
    months_after_letter integer,
    source              text    not null,
    constraint programme_letter_pk primary key (version_id, letter),
    constraint programme_letter_first_by_days check ((letter = 1) = (days_after_due is not null)),
    constraint programme_letter_next_by_months check ((letter > 1) = (months_after_letter is not null))
);
comment on table programme_letter is 'When a billing letter (surat tagihan) is written of what is overdue of a loan of a version.';

create table programme_held_class (
    version_id   uuid    not null constraint programme_held_class_version_fk references programme_version,
    class_before integer not null,
    class_held   integer not null,
    instalments  integer not null constraint programme_held_class_instalments_positive check (instalments > 0),
    source       text    not null,
    constraint programme_held_class_pk primary key (version_id, class_before)
);
comment on table programme_held_class is
    'Better than which class a restructured loan is not before so many instalments of its new terms were due and are paid.';

create table programme_recovery (
    version_id            uuid    not null constraint programme_recovery_version_fk references programme_version,
    kind                  text    not null constraint programme_recovery_kind_known check (kind in ('TRANSFER', 'WRITE_OFF')),
    class_least           integer not null,
    letters_least         integer not null constraint programme_recovery_letters_not_negative check (letters_least >= 0),
    months_after_transfer integer not null constraint programme_recovery_months_not_negative check (months_after_transfer >= 0),
    source                text    not null,
    constraint programme_recovery_pk primary key (version_id, kind)
);
comment on table programme_recovery is
    'From which class on, after how many billing letters and how long after the transfer a loan may be given away or written off.';

create table programme_share (
    version_id uuid          not null constraint programme_share_version_fk references programme_version,
    kind       text          not null constraint programme_share_kind_known check (kind in (
        'LAND_AND_BUILDING', 'VEHICLE', 'EQUIPMENT', 'STOCK', 'DEPOSIT')),
    percent    numeric(5, 2) not null constraint programme_share_percent_within check (percent between 0 and 100),
    lien       text          not null constraint programme_share_lien_known check (lien in (
        'HAK_TANGGUNGAN', 'FIDUSIA', 'GADAI')),
    source     text          not null,
    constraint programme_share_pk primary key (version_id, kind)
);
comment on table programme_share is 'What part of the value of an asset counts, and by what it is bound.';

create table programme_support (
    version_id     uuid    not null constraint programme_support_version_fk references programme_version,
    source         text    not null constraint programme_support_source_known check (source in ('DANA_DESA', 'DAU_DBH')),
    ask_days       integer not null constraint programme_support_ask_positive check (ask_days > 0),
    recommend_days integer not null constraint programme_support_recommend_positive check (recommend_days > 0),
    capital_output boolean not null,
    basis          text    not null,
    constraint programme_support_pk primary key (version_id, source)
);
comment on table programme_support is
    'Within how many working days support is asked for and recommended, and whether what the loan bought secures it from then on.';

create table support_ceiling_rule (
    source     text not null constraint support_ceiling_rule_source_known check (source in ('DANA_DESA', 'DAU_DBH')),
    valid_from date not null,
    percent    numeric(5, 2) constraint support_ceiling_rule_within check (percent > 0 and percent <= 100),
    basis      text not null,
    constraint support_ceiling_rule_pk primary key (source, valid_from)
);
comment on table support_ceiling_rule is
    'How much of a yearly budget all support of it may take, from a day on; all of it when null. Law for the budget, whatever was signed.';
insert into support_ceiling_rule values
    ('DANA_DESA', '2025-01-01', 30, 'Permendes 10/2025: paling banyak 30 persen pagu'),
    ('DAU_DBH', '2025-01-01', null, 'PMK 49/2025 pasal 11');

alter table programme_version
    add column restructure_most_times     integer
        constraint programme_version_restructure_times_positive check (restructure_most_times > 0),
    add column restructure_longest_months integer
        constraint programme_version_restructure_longest_positive check (restructure_longest_months > 0),
    add column restructure_resolution     boolean,
    add column restructure_source         text,
    add constraint programme_version_restructure_whole check (num_nulls(
        restructure_most_times, restructure_longest_months, restructure_resolution, restructure_source) in (0, 4));
comment on column programme_version.restructure_most_times is
    'How often a loan may be restructured; not at all when null.';
comment on column programme_version.restructure_longest_months is
    'How many instalments a restructured loan has at most in all, those before included.';
comment on column programme_version.restructure_resolution is
    'Whether more instalments than were agreed need a resolution of the members.';

-- What the regulations said by method on the day a version begins; a list that it states or has already stays as it is.
create function take_over_regulation(asked uuid, stated text[]) returns void
    language sql security definer set search_path = pg_catalog, public
begin atomic
    insert into programme_class
    select v.id, c.class, c.name, c.english_name, c.non_performing, c.min_days_past_due, c.letter, c.months_after_letter, c.source
      from programme_version v
      join collectibility_class c on c.method = v.collectibility
       and c.valid_from = (select max(valid_from) from collectibility_class o
                            where o.method = c.method and o.valid_from <= v.effective_from)
     where v.id = asked and 'classes' <> all (stated) and not exists (select from programme_class p where p.version_id = v.id);
    insert into programme_letter
    select v.id, r.letter, r.days_after_due, r.months_after_letter, r.source
      from programme_version v
      join billing_letter_rule r on r.method = v.collectibility
       and r.valid_from = (select max(valid_from) from billing_letter_rule o
                            where o.method = r.method and o.valid_from <= v.effective_from)
     where v.id = asked and 'letters' <> all (stated) and not exists (select from programme_letter p where p.version_id = v.id);
    insert into programme_held_class
    select v.id, r.class_before, r.class_held, r.instalments, r.source
      from programme_version v
      join restructured_class r on r.method = v.collectibility
       and r.valid_from = (select max(valid_from) from restructured_class o
                            where o.method = r.method and o.valid_from <= v.effective_from)
     where v.id = asked and 'heldClasses' <> all (stated) and not exists (select from programme_held_class p where p.version_id = v.id);
    insert into programme_recovery
    select v.id, r.kind, r.class_least, r.letters_least, r.months_after_transfer, r.source
      from programme_version v
      join recovery_rule r on r.method = v.collectibility
       and r.valid_from = (select max(valid_from) from recovery_rule o
                            where o.method = r.method and o.kind = r.kind and o.valid_from <= v.effective_from)
     where v.id = asked and 'recoveries' <> all (stated) and not exists (select from programme_recovery p where p.version_id = v.id);
    insert into programme_share
    select v.id, r.kind, r.percent, r.lien, r.source
      from programme_version v
      join collateral_share r
        on r.valid_from = (select max(valid_from) from collateral_share o
                            where o.kind = r.kind and o.valid_from <= v.effective_from)
     where v.id = asked and 'shares' <> all (stated) and not exists (select from programme_share p where p.version_id = v.id);
end;
comment on function take_over_regulation is 'Gives a version the lists that its regulations had on its first day, where it has none.';
revoke all on function take_over_regulation from public;

-- Versions that are there already; loans were signed under them while nothing else was valid.
select take_over_regulation(id, '{}') from programme_version;
insert into programme_support
select v.id, r.source, r.ask_days, r.recommend_days, r.capital_output, r.basis
  from programme_version v
  join support_rule r on r.programme_code = v.programme_code
   and r.valid_from = (select max(valid_from) from support_rule o
                        where o.programme_code = r.programme_code and o.source = r.source
                          and o.valid_from <= v.effective_from);
update programme_version v
   set restructure_most_times = r.most_times, restructure_longest_months = r.longest_months,
       restructure_resolution = r.resolution_when_longer, restructure_source = r.source
  from restructuring_rule r
 where r.programme_code = v.programme_code and r.most_times > 0
   and r.valid_from = (select max(valid_from) from restructuring_rule o
                        where o.programme_code = r.programme_code and o.valid_from <= v.effective_from);
-- An instance of the release before may still read them while this one begins.
comment on table support_rule is 'Read by no release that knows programme_support; a later release drops it.';
comment on table restructuring_rule is 'Read by no release that knows the restructure columns of a version; a later release drops it.';

-- No loan comes into another class by this, and nothing that was in force on the first day of a version is lost.
do $$
declare
    wrong text;
begin
    select string_agg(v.programme_code || ' ' || v.version, ', ') into wrong
      from programme_version v
     where exists (select from loan l where l.programme_code = v.programme_code and l.programme_version = v.version)
       and (not exists (select from programme_class c where c.version_id = v.id)
            or (select array_agg(row (c.class, c.non_performing, c.min_days_past_due, c.letter, c.months_after_letter)::text
                                 order by c.class)
                  from programme_class c where c.version_id = v.id)
               is distinct from
               (select array_agg(row (c.class, c.non_performing, c.min_days_past_due, c.letter, c.months_after_letter)::text
                                 order by c.class)
                  from collectibility_class c
                 where c.method = v.collectibility
                   and c.valid_from = (select max(valid_from) from collectibility_class o
                                        where o.method = c.method and o.valid_from <= current_date))
            or (select array_agg(row (r.letter, r.days_after_due, r.months_after_letter)::text order by r.letter)
                  from programme_letter r where r.version_id = v.id)
               is distinct from
               (select array_agg(row (r.letter, r.days_after_due, r.months_after_letter)::text order by r.letter)
                  from billing_letter_rule r
                 where r.method = v.collectibility
                   and r.valid_from = (select max(valid_from) from billing_letter_rule o
                                        where o.method = r.method and o.valid_from <= current_date)));
    if wrong is not null then
        raise exception 'classes or letters of running loans would change: %', wrong;
    end if;
    -- Until now both were read by day: for a version with loans that is today, for another its first.
    select string_agg(v.programme_code || ' ' || v.version, ', ') into wrong
      from programme_version v
      cross join lateral (
          select case when exists (select from loan l
                                    where l.programme_code = v.programme_code and l.programme_version = v.version)
                      then greatest(v.effective_from, current_date) else v.effective_from end as day) at
     where (select count(*) from programme_support s where s.version_id = v.id)
           <> (select count(distinct r.source) from support_rule r
                where r.programme_code = v.programme_code and r.valid_from <= at.day)
        or coalesce(v.restructure_most_times, 0)
           <> coalesce((select r.most_times from restructuring_rule r
                         where r.programme_code = v.programme_code and r.valid_from <= at.day
                         order by r.valid_from desc limit 1), 0);
    if wrong is not null then
        raise exception 'support or restructuring of versions would be lost: %', wrong;
    end if;
end $$;

-- The regulations by method are what a new version is written from; nothing that runs reads them.
comment on table collectibility_class is
    'What the regulations say about classes, by method and day: what a new version takes over when it changes the method.';
comment on table billing_letter_rule is
    'What the regulations say about billing letters, by method and day: what a new version takes over when it changes the method.';
comment on table restructured_class is
    'What the regulations say about classes after a restructuring: what a new version takes over when it changes the method.';
comment on table recovery_rule is
    'What the regulations say about lost loans: what a new version takes over when it changes the method.';
comment on table collateral_share is
    'What the regulations say of assets, by day: what the versions before this release took over; a new one has the list of its base.';
drop trigger collectibility_class_changes on collectibility_class;
drop trigger billing_letter_rule_changes on billing_letter_rule;
-- What is mended in a version concerns its loans; a version that is new has none, so that nothing is looked at anew.
create function loans_of_a_version_are_looked_at() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    update loan_standing s
       set quiet_until = null
      from (select distinct version_id from added) a
      join programme_version v on v.id = a.version_id
      join loan l on l.programme_code = v.programme_code and l.programme_version = v.version
     where s.loan_id = l.id and s.quiet_until is not null;
    return null;
end
$$;
create trigger programme_class_added after insert on programme_class referencing new table as added
    for each statement execute function loans_of_a_version_are_looked_at();
create trigger programme_letter_added after insert on programme_letter referencing new table as added
    for each statement execute function loans_of_a_version_are_looked_at();
create trigger programme_class_changes after update or delete on programme_class
    for each statement execute function every_loan_is_looked_at();
create trigger programme_letter_changes after update or delete on programme_letter
    for each statement execute function every_loan_is_looked_at();

grant select on programme_class, programme_letter, programme_held_class, programme_recovery, programme_share, programme_support,
                support_ceiling_rule to ${runtime};

-- Lists that belong to a method are taken over from the regulations when the method is another.
create or replace function enact_programme_draft(asked uuid, made uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    draft  programme_draft;
    base   programme_version;
    number integer;
    list   text[];
    method text;
begin
    select * into strict draft from programme_draft d where d.id = asked and d.version is null;
    if draft.name is not null then
        insert into programme (code, name, source_of_funds, lender)
        values (draft.programme_code, draft.name, draft.source_of_funds, draft.lender);
        insert into pool (programme_code) values (draft.programme_code);
    end if;
    select * into strict base from programme_version v
     where v.programme_code = draft.base_code and v.version = draft.base_version;
    perform 1 from programme p where p.code = draft.programme_code for update;
    select coalesce(max(v.version), 0) + 1 into number from programme_version v where v.programme_code = draft.programme_code;
    insert into programme_version
    select (jsonb_populate_record(base,
                jsonb_build_object('pay_told_within_days', coalesce(base.pay_told_within_days, 7),
                                   'gate_on_both_days', true,
                                   'approval_days', coalesce(base.approval_days, 90))
                || draft.terms
                || jsonb_build_object('id', made, 'programme_code', draft.programme_code, 'version', number,
                                      'effective_from', draft.effective_from))).*;
    method := coalesce(draft.terms ->> 'collectibility', base.collectibility);
    -- Bands belong to scores, which come before them.
    foreach list slice 1 in array array[
        ['criteria', 'programme_criterion'], ['documents', 'programme_document'], ['scorecard', 'programme_score'],
        ['bands', 'programme_score_band'], ['powers', 'programme_power'], ['targets', 'programme_target'],
        ['guarantors', 'programme_guarantor'], ['supports', 'programme_support'], ['shares', 'programme_share'],
        ['classes', 'programme_class'], ['letters', 'programme_letter'], ['heldClasses', 'programme_held_class'],
        ['recoveries', 'programme_recovery']]
    loop
        continue when method <> base.collectibility and draft.parts -> list[1] is null
                  and list[1] in ('classes', 'letters', 'heldClasses', 'recoveries');
        execute format($list$
            insert into %1$I
            select (jsonb_populate_record(null::%1$I, e.value || jsonb_build_object('version_id', $1))).*
              from jsonb_array_elements(coalesce($2, (
                       select coalesce(jsonb_agg(to_jsonb(c)), '[]') from %1$I c where c.version_id = $3))) e$list$, list[2])
          using made, draft.parts -> list[1], base.id;
    end loop;
    if method <> base.collectibility then
        -- What counts of an asset belongs to no method: an empty list of the base stays empty.
        perform take_over_regulation(made, array(select jsonb_object_keys(draft.parts)) || array['shares']);
    end if;
    return number;
end $$;
