alter table gap_count
    add competent bigint not null default 0,
    add constraint gap_count_competent_in_order check (0 <= competent and competent <= holders);
comment on table gap_count is 'Per region down to the district (level 3) and office: how many hold it, how many of them have a certificate that counts, how many of these run out within the first reminder, and how many have a certificate of competence that counts.';

create trigger competence_certificate_changes_gaps after insert or update on competence_certificate
    for each row execute function mark_gap_of_certificate();

insert into gap_change (district_code)
select distinct left(c.village_code, 8)
  from competence_certificate k
  join officer_term t on t.person = k.person
  join known_cooperative c on c.id = t.cooperative_id;
