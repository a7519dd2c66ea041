-- The days on which a village shared the cooperative of another are told anew when they were recorded wrongly, and what
-- was told before stays readable.

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH', 'MINUTES', 'BANK_ACCOUNT',
                      'SERVED_VILLAGE'));

-- A village is covered by one cooperative on each day, and by none that has ended.
create function served_village_told_anew() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform from region where code = new.village_code for update;
    if exists (select from served_village s
                where s.village_code = new.village_code and s.served_from <> old.served_from
                  and s.served_from < coalesce(new.served_until, 'infinity')
                  and coalesce(s.served_until, 'infinity') > new.served_from)
       or exists (select from cooperative c
                   where c.village_code = new.village_code and c.second_reason is null
                     and c.formed_on < coalesce(new.served_until, 'infinity')
                     and case when c.status in ('MERGED', 'DISSOLVED') then c.standing_since
                              else date 'infinity' end > new.served_from) then
        raise exception 'the village was covered then'
            using errcode = 'unique_violation', constraint = 'served_village_apart';
    end if;
    if exists (select from cooperative c
                where c.id = new.cooperative_id and c.status in ('MERGED', 'DISSOLVED')
                  and new.served_until > greatest(c.standing_since, new.served_from)) then
        raise exception 'the cooperative had ended by then'
            using errcode = 'unique_violation', constraint = 'served_village_until_its_end';
    end if;
    return new;
end
$$;
revoke all on function served_village_told_anew from public;
create trigger served_village_told_anew before update of served_from, served_until on served_village
    for each row when (new.served_from <> old.served_from or new.served_until <> old.served_until)
    execute function served_village_told_anew();

grant update (served_from) on served_village to ${runtime};
