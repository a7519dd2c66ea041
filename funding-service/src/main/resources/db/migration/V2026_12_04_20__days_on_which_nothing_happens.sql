-- On most days nothing happens to most loans but that interest runs: such a day moves one row of each on, and looks neither at
-- its schedule nor at its letters.

alter table loan add column story bigint not null default 1;
comment on column loan.story is 'Goes on with whatever is written of the loan or of its schedule, so that the end of a day knows what it has not looked at since.';
create function loan_story_goes_on() returns trigger
    language plpgsql
as $$
begin
    new.story := old.story + 1;
    return new;
end
$$;
create trigger loan_story_goes_on before update on loan for each row execute function loan_story_goes_on();

alter table loan_standing
    add column story             bigint,
    add column quiet_until       date,
    add column interest_base_sen bigint  not null default 0,
    add column base_units_before numeric not null default 0;
comment on column loan_standing.story is 'The story of the loan when the end of a day looked at it last; none before the first time.';
comment on column loan_standing.quiet_until is
    'The last day on which nothing happens to it but that interest runs, unless its story goes on before.';
comment on column loan_standing.interest_base_sen is 'What interest runs on.';
comment on column loan_standing.base_units_before is
    'What of the base, times units of the day count, lies before the days from which on each part of it counts.';

create function interest_run_up(base_sen bigint, units_before numeric, day_count text, day date, rate_percent numeric,
                                rounding_sen bigint) returns bigint
    language sql immutable parallel safe
    return (round((base_sen::numeric * day_units(day_count, day) - units_before) * rate_percent
                  / (100 * year_units(day_count)) / rounding_sen) * rounding_sen)::bigint;

-- Rules that change may bring every loan into another class.
create function every_loan_is_looked_at() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    update loan_standing set quiet_until = null where quiet_until is not null;
    return null;
end
$$;
create trigger collectibility_class_changes after insert or update or delete on collectibility_class
    for each statement execute function every_loan_is_looked_at();
create trigger billing_letter_rule_changes after insert or update or delete on billing_letter_rule
    for each statement execute function every_loan_is_looked_at();

-- Whoever ends a day is asked for his reach once a statement and not once a row.
alter policy bill_within_reach on bill
    using ((select scope_everything()) or exists (select from loan l where l.id = loan_id));
alter policy billing_letter_within_reach on billing_letter
    using ((select scope_everything()) or exists (select from loan l where l.id = loan_id));
alter policy collectibility_change_within_reach on collectibility_change
    using ((select scope_everything()) or exists (select from loan l where l.id = loan_id));
alter policy base_change_within_reach on base_change
    using ((select scope_everything()) or exists (select from loan l where l.id = loan_id));
alter policy schedule_version_within_reach on schedule_version
    using ((select scope_everything()) or exists (select from loan l where l.id = loan_id));
alter policy restructuring_within_reach on restructuring
    using ((select scope_everything()) or exists (select from loan l where l.id = loan_id));
alter policy payment_within_reach on payment
    using ((select scope_everything()) or exists (select from loan l where l.id = loan_id));
alter policy loan_receipt_within_reach on loan_receipt
    using ((select scope_everything()) or exists (select from loan l where l.id = loan_id));

-- What nobody drew in time is found without going through all loans, once for each that lapses.
create index loan_undrawn_index on loan (programme_code, draw_by, id)
    where disbursed_sen + lapsed_sen < amount_sen and status in ('SIGNED', 'RUNNING', 'TRANSFERRED', 'WRITTEN_OFF');
