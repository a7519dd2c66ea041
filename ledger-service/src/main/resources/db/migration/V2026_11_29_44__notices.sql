-- What a member is told: reminders of dues, money of his that was received or paid out, what became of his membership, what
-- the members' meetings decided, and statements that were published. All but the reminders stands in the books already and is
-- read from there; a reminder is what was owed on its day, so it is kept.

create table notice_retention (
    kind       text collate "C" not null constraint notice_retention_kind_known
        check (kind in ('DUES', 'RECEIPT', 'PAYOUT', 'ADMISSION', 'MEMBERSHIP', 'DECISION', 'STATEMENTS')),
    valid_from date    not null,
    keep_days  integer not null constraint notice_retention_positive check (keep_days > 0),
    source     text collate "C" not null,
    constraint notice_retention_pk primary key (kind, valid_from)
);
comment on table notice_retention is 'How long what a member was told is shown to him, by what it was about, effective-dated. What the books say stays in the books.';
insert into notice_retention (kind, valid_from, keep_days, source)
select kind, date '2025-01-01', days, 'UU 27/2022 pasal 16 ayat 2 huruf g: dihapus setelah masa retensi; lamanya ditetapkan sendiri'
  from (values ('DUES', 400), ('RECEIPT', 730), ('PAYOUT', 730), ('ADMISSION', 730), ('MEMBERSHIP', 1826),
               ('DECISION', 1826), ('STATEMENTS', 730)) as v (kind, days);
grant select on notice_retention to ${runtime};

create table dues_notice (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    month          date        not null constraint dues_notice_month_begins check (extract(day from month) = 1),
    id             uuid        not null default uuidv7(),
    arrears_sen    bigint      not null constraint dues_notice_positive check (arrears_sen > 0),
    noted_at       timestamptz not null,
    constraint dues_notice_pk primary key (cooperative_id, member_id, month),
    constraint dues_notice_member_known foreign key (cooperative_id, member_id) references member
);
comment on table dues_notice is 'What each member in arrears owed when a month was reminded of.';
create index dues_notice_noted_index on dues_notice (noted_at);

create table notice_mark (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    read_until     timestamptz not null,
    constraint notice_mark_pk primary key (cooperative_id, member_id),
    constraint notice_mark_member_known foreign key (cooperative_id, member_id) references member
);
comment on table notice_mark is 'Up to when a member has read what he was told. It only moves on.';

alter table dues_notice enable row level security;
create policy dues_notice_within_reach on dues_notice using (
    exists (select from member m where m.cooperative_id = dues_notice.cooperative_id and m.id = dues_notice.member_id));
alter table notice_mark enable row level security;
create policy notice_mark_within_reach on notice_mark using (
    exists (select from member m where m.cooperative_id = notice_mark.cooperative_id and m.id = notice_mark.member_id));
grant select on dues_notice to ${runtime};
grant select, insert, update on notice_mark to ${runtime};

alter table meeting_decision add column heard_at timestamptz not null default now();
comment on column meeting_decision.heard_at is 'When the registry told of it, and members could read it.';

-- The notices of a member before a place in time, the latest first, as far as the caller sees what they tell of.
create function notices_of(cooperative uuid, told uuid, before_at timestamptz, before_id uuid, most integer, moment timestamptz)
    returns table (kind text, id uuid, noted_at timestamptz, facts jsonb)
    language sql stable
    set search_path = pg_catalog, public
as $$
    with himself as materialized (
        select m.id, m.number, m.admitted_on, uuid_extract_timestamp(m.id) as since
          from member m
         where m.cooperative_id = cooperative and m.id = told
    ), held as materialized (
        select distinct on (r.kind) r.kind, moment - make_interval(days => r.keep_days) as after
          from notice_retention r
         where r.valid_from <= moment
         order by r.kind, r.valid_from desc
    ), everything as (
        (select 'DUES' as kind, d.id, d.noted_at,
                jsonb_build_object('month', to_char(d.month, 'YYYY-MM'), 'amount', d.arrears_sen) as facts
           from dues_notice d
          where d.cooperative_id = cooperative and d.member_id = told)
        union all
        (select case when p.sen > 0 then 'RECEIPT' else 'PAYOUT' end, e.id, e.booked_at,
                jsonb_build_object('entryNumber', e.number, 'what', e.kind, 'on', e.effective_date, 'amount', abs(p.sen))
           from (select l.entry_number, -sum(l.amount_sen) as sen
                   from posting l
                  where l.cooperative_id = cooperative and l.member_id = told
                    and l.account in ('211', '212', '311', '321')
                  group by l.entry_number) p
           join journal_entry e on e.cooperative_id = cooperative and e.number = p.entry_number
          where p.sen <> 0)
        union all
        (select 'ADMISSION', h.id, h.since, jsonb_build_object('memberNumber', h.number, 'on', h.admitted_on)
           from himself h
          where h.since is not null)
        union all
        (select 'MEMBERSHIP', md5(c.member_id || '/' || c.number)::uuid, c.changed_at,
                jsonb_build_object('what', c.change, 'on', c.effective_on)
           from membership_change c
          where c.cooperative_id = cooperative and c.member_id = told)
        union all
        (select 'DECISION', d.meeting_id, max(d.heard_at),
                jsonb_build_object('meeting', min(d.meeting), 'on', min(d.held_on),
                                   'decisions', jsonb_agg(d.decision order by d.place))
           from meeting_decision d
          where d.cooperative_id = cooperative
          group by d.meeting_id)
        union all
        (select 'STATEMENTS', md5('period/' || c.cooperative_id || '/' || c.number)::uuid, c.changed_at,
                jsonb_build_object('month', to_char(c.month, 'YYYY-MM'))
           from period_change c
          where c.cooperative_id = cooperative and c.change = 'CLOSED')
    )
    select a.kind, a.id, a.noted_at, a.facts
      from everything a
      join held on held.kind = a.kind and held.after < a.noted_at
     cross join himself h
     where (a.noted_at, a.id) < (before_at, before_id)
       and (a.kind not in ('DECISION', 'STATEMENTS') or a.noted_at >= coalesce(h.since, h.admitted_on::timestamptz))
     order by a.noted_at desc, a.id desc
     limit least(most, 1000)
$$;
comment on function notices_of is 'What a member was told, amounts in sen.';

-- Takes out what was kept long enough; returns how many.
create function forget_notices(moment timestamptz, most integer) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    gone integer;
begin
    delete from dues_notice d
     where d.ctid in (
        select o.ctid
          from dues_notice o
         where o.noted_at < moment - (select make_interval(days => r.keep_days)
                                        from notice_retention r
                                       where r.kind = 'DUES' and r.valid_from <= moment
                                       order by r.valid_from desc
                                       limit 1)
         limit least(most, 10000));
    get diagnostics gone = row_count;
    return gone;
end
$$;
revoke all on function forget_notices from public;
grant execute on function forget_notices to ${runtime};

-- Reminds of the dues of the month, once in a month and book, from the reminder day on; returns how many books it saw. Each
-- member in arrears is told what he owes, in the same transaction.
create or replace function remind_of_dues(moment timestamptz, most integer) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    seen    integer;
    streams text[];
    facts   json[];
begin
    with due as materialized (
        select b.cooperative_id, d.today, date_trunc('month', d.today)::date as month
          from book b
         cross join lateral (select (moment at time zone b.zone)::date as today) d
         where d.today >= day_of_month(d.today, (dues_calendar_of(d.today)).reminder_day)
           and not exists (
               select from dues_reminder r
                where r.cooperative_id = b.cooperative_id and r.month = date_trunc('month', d.today)::date)
         order by b.cooperative_id
         limit least(most, 1000)
    ), owing as materialized (
        select u.cooperative_id, u.month, a.member_id, a.arrears_sen
          from due u
         cross join lateral arrears_of(u.cooperative_id, u.today, 0) a
    ), counted as materialized (
        select u.cooperative_id, u.month, count(o.member_id) as members, coalesce(sum(o.arrears_sen), 0) as sen
          from due u
          left join owing o on o.cooperative_id = u.cooperative_id
         group by u.cooperative_id, u.month
    ), noted as (
        insert into dues_reminder (cooperative_id, month, members, arrears_sen, announced_at)
        select c.cooperative_id, c.month, c.members, c.sen, moment
          from counted c
            on conflict (cooperative_id, month) do nothing
        returning *
    ), told as (
        insert into dues_notice (cooperative_id, member_id, month, arrears_sen, noted_at)
        select o.cooperative_id, o.member_id, o.month, o.arrears_sen, moment
          from owing o
          join noted n on n.cooperative_id = o.cooperative_id and n.month = o.month
    )
    select (select count(*) from due),
           array_agg('cooperative/' || n.cooperative_id) filter (where n.members > 0),
           array_agg(format('{"cooperativeId":"%s","month":"%s","members":%s,"arrears":%s}',
                            n.cooperative_id, to_char(n.month, 'YYYY-MM'), n.members, rupiah_json(n.arrears_sen))::json)
               filter (where n.members > 0)
      into seen, streams, facts
      from noted n;
    if streams is not null then
        perform outbox_append(
            array(select uuidv7() from unnest(streams)), array(select 'ledger' from unnest(streams)), streams,
            array(select 'id.koperasi.ledger.dues-reminder-due.v1' from unnest(streams)),
            array(select moment from unnest(streams)), array(select null::text from unnest(streams)), facts);
    end if;
    return seen;
end
$$;
