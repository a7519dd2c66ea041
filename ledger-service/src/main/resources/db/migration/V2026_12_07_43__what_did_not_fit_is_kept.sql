-- What did not fit the number of an applicant was told once, to whoever asked, and the board that decides saw nothing of it. It
-- is kept with the application: what it is called, not what was stated. The regency that a number names is among it.

create table nik_regency (
    code text collate "C" not null constraint nik_regency_pk primary key
        constraint nik_regency_spelt check (code ~ '^[1-9][0-9]{3}$')
);
comment on table nik_regency is 'The first four digits of citizens'' numbers: regencies and towns of today by their official code (Kepmendagri 300.2.2-2138/2025). Earlier numbers keep theirs.';
insert into nik_regency (code) values
    ('1101'), ('1102'), ('1103'), ('1104'), ('1105'), ('1106'), ('1107'), ('1108'), ('1109'), ('1110'), ('1111'),
    ('1112'), ('1113'), ('1114'), ('1115'), ('1116'), ('1117'), ('1118'), ('1171'), ('1172'), ('1173'), ('1174'),
    ('1175'), ('1201'), ('1202'), ('1203'), ('1204'), ('1205'), ('1206'), ('1207'), ('1208'), ('1209'), ('1210'),
    ('1211'), ('1212'), ('1213'), ('1214'), ('1215'), ('1216'), ('1217'), ('1218'), ('1219'), ('1220'), ('1221'),
    ('1222'), ('1223'), ('1224'), ('1225'), ('1271'), ('1272'), ('1273'), ('1274'), ('1275'), ('1276'), ('1277'),
    ('1278'), ('1301'), ('1302'), ('1303'), ('1304'), ('1305'), ('1306'), ('1307'), ('1308'), ('1309'), ('1310'),
    ('1311'), ('1312'), ('1371'), ('1372'), ('1373'), ('1374'), ('1375'), ('1376'), ('1377'), ('1401'), ('1402'),
    ('1403'), ('1404'), ('1405'), ('1406'), ('1407'), ('1408'), ('1409'), ('1410'), ('1471'), ('1472'), ('1501'),
    ('1502'), ('1503'), ('1504'), ('1505'), ('1506'), ('1507'), ('1508'), ('1509'), ('1571'), ('1572'), ('1601'),
    ('1602'), ('1603'), ('1604'), ('1605'), ('1606'), ('1607'), ('1608'), ('1609'), ('1610'), ('1611'), ('1612'),
    ('1613'), ('1671'), ('1672'), ('1673'), ('1674'), ('1701'), ('1702'), ('1703'), ('1704'), ('1705'), ('1706'),
    ('1707'), ('1708'), ('1709'), ('1771'), ('1801'), ('1802'), ('1803'), ('1804'), ('1805'), ('1806'), ('1807'),
    ('1808'), ('1809'), ('1810'), ('1811'), ('1812'), ('1813'), ('1871'), ('1872'), ('1901'), ('1902'), ('1903'),
    ('1904'), ('1905'), ('1906'), ('1971'), ('2101'), ('2102'), ('2103'), ('2104'), ('2105'), ('2171'), ('2172'),
    ('3101'), ('3171'), ('3172'), ('3173'), ('3174'), ('3175'), ('3201'), ('3202'), ('3203'), ('3204'), ('3205'),
    ('3206'), ('3207'), ('3208'), ('3209'), ('3210'), ('3211'), ('3212'), ('3213'), ('3214'), ('3215'), ('3216'),
    ('3217'), ('3218'), ('3271'), ('3272'), ('3273'), ('3274'), ('3275'), ('3276'), ('3277'), ('3278'), ('3279'),
    ('3301'), ('3302'), ('3303'), ('3304'), ('3305'), ('3306'), ('3307'), ('3308'), ('3309'), ('3310'), ('3311'),
    ('3312'), ('3313'), ('3314'), ('3315'), ('3316'), ('3317'), ('3318'), ('3319'), ('3320'), ('3321'), ('3322'),
    ('3323'), ('3324'), ('3325'), ('3326'), ('3327'), ('3328'), ('3329'), ('3371'), ('3372'), ('3373'), ('3374'),
    ('3375'), ('3376'), ('3401'), ('3402'), ('3403'), ('3404'), ('3471'), ('3501'), ('3502'), ('3503'), ('3504'),
    ('3505'), ('3506'), ('3507'), ('3508'), ('3509'), ('3510'), ('3511'), ('3512'), ('3513'), ('3514'), ('3515'),
    ('3516'), ('3517'), ('3518'), ('3519'), ('3520'), ('3521'), ('3522'), ('3523'), ('3524'), ('3525'), ('3526'),
    ('3527'), ('3528'), ('3529'), ('3571'), ('3572'), ('3573'), ('3574'), ('3575'), ('3576'), ('3577'), ('3578'),
    ('3579'), ('3601'), ('3602'), ('3603'), ('3604'), ('3671'), ('3672'), ('3673'), ('3674'), ('5101'), ('5102'),
    ('5103'), ('5104'), ('5105'), ('5106'), ('5107'), ('5108'), ('5171'), ('5201'), ('5202'), ('5203'), ('5204'),
    ('5205'), ('5206'), ('5207'), ('5208'), ('5271'), ('5272'), ('5301'), ('5302'), ('5303'), ('5304'), ('5305'),
    ('5306'), ('5307'), ('5308'), ('5309'), ('5310'), ('5311'), ('5312'), ('5313'), ('5314'), ('5315'), ('5316'),
    ('5317'), ('5318'), ('5319'), ('5320'), ('5321'), ('5371'), ('6101'), ('6102'), ('6103'), ('6104'), ('6105'),
    ('6106'), ('6107'), ('6108'), ('6109'), ('6110'), ('6111'), ('6112'), ('6171'), ('6172'), ('6201'), ('6202'),
    ('6203'), ('6204'), ('6205'), ('6206'), ('6207'), ('6208'), ('6209'), ('6210'), ('6211'), ('6212'), ('6213'),
    ('6271'), ('6301'), ('6302'), ('6303'), ('6304'), ('6305'), ('6306'), ('6307'), ('6308'), ('6309'), ('6310'),
    ('6311'), ('6371'), ('6372'), ('6401'), ('6402'), ('6403'), ('6407'), ('6408'), ('6409'), ('6411'), ('6471'),
    ('6472'), ('6474'), ('6501'), ('6502'), ('6503'), ('6504'), ('6571'), ('7101'), ('7102'), ('7103'), ('7104'),
    ('7105'), ('7106'), ('7107'), ('7108'), ('7109'), ('7110'), ('7111'), ('7171'), ('7172'), ('7173'), ('7174'),
    ('7201'), ('7202'), ('7203'), ('7204'), ('7205'), ('7206'), ('7207'), ('7208'), ('7209'), ('7210'), ('7211'),
    ('7212'), ('7271'), ('7301'), ('7302'), ('7303'), ('7304'), ('7305'), ('7306'), ('7307'), ('7308'), ('7309'),
    ('7310'), ('7311'), ('7312'), ('7313'), ('7314'), ('7315'), ('7316'), ('7317'), ('7318'), ('7322'), ('7324'),
    ('7326'), ('7371'), ('7372'), ('7373'), ('7401'), ('7402'), ('7403'), ('7404'), ('7405'), ('7406'), ('7407'),
    ('7408'), ('7409'), ('7410'), ('7411'), ('7412'), ('7413'), ('7414'), ('7415'), ('7471'), ('7472'), ('7501'),
    ('7502'), ('7503'), ('7504'), ('7505'), ('7571'), ('7601'), ('7602'), ('7603'), ('7604'), ('7605'), ('7606'),
    ('8101'), ('8102'), ('8103'), ('8104'), ('8105'), ('8106'), ('8107'), ('8108'), ('8109'), ('8171'), ('8172'),
    ('8201'), ('8202'), ('8203'), ('8204'), ('8205'), ('8206'), ('8207'), ('8208'), ('8271'), ('8272'), ('9103'),
    ('9105'), ('9106'), ('9110'), ('9111'), ('9115'), ('9119'), ('9120'), ('9171'), ('9202'), ('9203'), ('9206'),
    ('9207'), ('9208'), ('9211'), ('9212'), ('9301'), ('9302'), ('9303'), ('9304'), ('9401'), ('9402'), ('9403'),
    ('9404'), ('9405'), ('9406'), ('9407'), ('9408'), ('9501'), ('9502'), ('9503'), ('9504'), ('9505'), ('9506'),
    ('9507'), ('9508'), ('9601'), ('9602'), ('9603'), ('9604'), ('9605'), ('9671');
grant select on nik_regency to ${runtime};

alter table membership_application add column doubts text[] not null default '{}';
comment on column membership_application.doubts is 'What did not fit the number when it was stated, for the board to look at.';

-- Takes an application with what did not fit; why it is not taken, null when it is.
create function ask_for_membership(
    cooperative uuid, application uuid, who text, without_vote boolean, asker text, moment timestamptz,
    sealing_key bytea, sealing_master text, name bytea, nik bytea, told text[]) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    refusal constant text := apply_for_membership(
        cooperative, application, who, without_vote, asker, moment, sealing_key, sealing_master, name, nik);
begin
    if refusal is null then
        update membership_application a
           set doubts = told
         where a.cooperative_id = cooperative and a.id = application;
    end if;
    return refusal;
end
$$;
revoke all on function ask_for_membership from public;
grant execute on function ask_for_membership to ${runtime};

-- What is held on a person in a cooperative beside his member records.
create or replace function data_of_person(cooperative uuid, who text) returns table (about text, rows jsonb)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select 'applications', jsonb_agg(jsonb_build_object(
               'status', a.status, 'extraordinary', a.extraordinary, 'submittedAt', a.submitted_at,
               'decidedAt', a.decided_at, 'reason', a.reason,
               'warnings', nullif(array_to_string(a.doubts, ', '), '')) order by a.submitted_at, a.id)
      from membership_application a
     where a.cooperative_id = cooperative and a.person = who
    union all
    select 'offices', jsonb_agg(jsonb_build_object(
               'office', o.office, 'termFrom', o.term_from, 'termUntil', o.term_until, 'endedOn', o.ended_on)
               order by o.term_from, o.appointment_id)
      from officer o
     where o.cooperative_id = cooperative and o.person = who
    union all
    select 'erasures', jsonb_agg(jsonb_build_object('letter', e.letter, 'askedAt', e.asked_at))
      from erasure e
     where e.cooperative_id = cooperative and e.person = who
$$;

-- Takes out what was written about somebody himself, under each of his records, and destroys the keys of what is sealed.
create or replace function erase_person(cooperative uuid, who text, moment timestamptz) returns void
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    erased constant text := '(dihapus)';
    himself uuid[];
begin
    perform from member m where m.cooperative_id = cooperative and m.person = who for update;
    select coalesce(array_agg(m.id), '{}') into himself
      from member m
     where m.cooperative_id = cooperative and m.person = who;
    update membership_change c set reason = erased, decision_reference = case when decision_reference is not null then erased end
     where c.cooperative_id = cooperative and c.member_id = any (himself);
    update dues_waiver w set reason = erased, evidence = erased
     where w.cooperative_id = cooperative and w.member_id = any (himself);
    update data_request r set reason = erased, letter = erased
     where r.cooperative_id = cooperative and r.member_id = any (himself);
    update hold h set reason = erased where h.cooperative_id = cooperative and h.member_id = any (himself);
    -- What an entry tells of others too stays, without his name.
    update journal_entry e set note = erased
     where e.cooperative_id = cooperative and e.note is not null
       and e.number in (select p.entry_number from posting p
                         where p.cooperative_id = cooperative and p.member_id = any (himself))
       and not exists (select from posting p
                        where p.cooperative_id = cooperative and p.entry_number = e.number
                          and p.member_id <> all (himself));
    update cash_import_row r
       set text = erased, note = '', voucher = '', rule_words = '', findings = '[]', unit_typed = '', source_typed = '',
           party_typed = ''
     where r.cooperative_id = cooperative
       and r.entry_number in (select p.entry_number from posting p
                               where p.cooperative_id = cooperative and p.member_id = any (himself));
    update idempotency_key k set body = null
     where k.tenant = cooperative::text
       and k.operation in ('admitApplicant', 'admitMember', 'applyForMembership', 'approveApplication', 'rejectApplication')
       and (exists (select from unnest(himself) m where position(m::text in k.body) > 0)
            or exists (select from membership_application a
                        where a.cooperative_id = cooperative and a.person = who and position(a.id::text in k.body) > 0));
    update idempotency_key k set sealed_body = null, data_key = null, master_key_id = null
     where k.tenant = cooperative::text and k.sealed_body is not null
       and (exists (select from unnest(himself) m where position(m::text in k.object) > 0)
            or exists (select from membership_application a
                        where a.cooperative_id = cooperative and a.person = who and position(a.id::text in k.object) > 0));
    update membership_application a
       set data_key = null, master_key_id = null, sealed_name = null, sealed_nik = null,
           reason = case when a.reason is not null then erased end, doubts = '{}'
     where a.cooperative_id = cooperative and a.person = who and a.status in ('REJECTED', 'ADMITTED');
    update member m
       set data_key = null, master_key_id = null, sealed_name = null, sealed_nik = null, erased_at = moment
     where m.cooperative_id = cooperative and m.person = who and m.status <> 'ACTIVE';
end
$$;
