-- Workbooks expire: what officers typed in them names people. Their files are removed, and the rows that were never posted;
-- what was posted stays, for it says which row became which entry.

create table cash_import_retention (
    valid_from date    not null constraint cash_import_retention_pk primary key,
    days       integer not null constraint cash_import_retention_positive check (days > 0)
);
comment on table cash_import_retention is 'How many days after it was sent a workbook is kept, effective-dated; that of today counts. A book year and the half year until its annual meeting; no regulation says it.';
insert into cash_import_retention (valid_from, days) values ('2025-01-01', 548);
grant select on cash_import_retention to ${runtime};

alter table cash_import add column expired_at timestamptz;
comment on column cash_import.expired_at is 'When its file and what was not posted of it were removed.';
comment on table cash_import is 'Workbooks of cash books that were read. Never changed until they expire.';
create index cash_import_unexpired on cash_import (sent_at) where expired_at is null;

-- How many days workbooks are kept now.
create function cash_import_days(moment timestamptz) returns integer
    language sql stable
    set search_path = pg_catalog, public
as $$
    select w.days
      from cash_import_retention w
     order by w.valid_from > moment::date, case when w.valid_from > moment::date then w.valid_from end, w.valid_from desc
     limit 1
$$;

-- Takes away what nobody posted of a workbook whose time is over; false where it is not, or was before.
create function expire_cash_import(cooperative uuid, expired uuid, moment timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
begin
    perform from book b where b.cooperative_id = cooperative for update;
    update cash_import i
       set expired_at = moment, findings = '[]'
     where i.cooperative_id = cooperative and i.id = expired and i.expired_at is null
       and i.sent_at + make_interval(days => cash_import_days(moment)) <= moment;
    if not found then
        return false;
    end if;
    delete from cash_row_decision d
     using cash_import_row r
     where r.cooperative_id = cooperative and r.import_id = expired and r.entry_number is null
       and d.cooperative_id = r.cooperative_id and d.import_id = r.import_id and d.nr = r.nr;
    delete from cash_import_row r
     where r.cooperative_id = cooperative and r.import_id = expired and r.entry_number is null;
    return true;
end
$$;
revoke all on function expire_cash_import from public;
grant execute on function expire_cash_import, cash_import_days to ${runtime};

-- Loans of third parties have an account of their own (224) since tellers have a form for them; the vocabulary follows it.
insert into cash_vocabulary (words, side, book, form, account, other_book, valid_from)
select words, side, book, form, '224', null, '2026-11-29'
  from cash_vocabulary
 where form = 'GENERAL' and account = '213' and words like '%pihak ke%';
