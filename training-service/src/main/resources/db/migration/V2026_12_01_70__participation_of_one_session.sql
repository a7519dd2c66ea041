-- Reads the lessons of each guest by himself: the sum over everybody's attendance of all sessions took longer the longer
-- the programme ran, for the list of one session and for its certificates.
create or replace view participation with (security_invoker = true) as
select i.session_id, i.id as invitation_id, coalesce(heard.jp, 0) as heard_jp, given.jp as given_jp,
       coalesce(heard.jp, 0) * 100 >= c.pass_percent * given.jp as long_enough
  from invitation i
  join training_session s on s.id = i.session_id
  join curriculum c on c.code = s.curriculum_code and c.version = s.curriculum_version
  join lateral (select sum(l.jp) as jp from lesson l where l.session_id = s.id) given on true
  left join lateral (select sum(l.jp) as jp
                       from attendance a
                       join lesson l on l.session_id = a.session_id and l.number = a.lesson
                      where a.invitation_id = i.id) heard on true
 where i.status = 'CONFIRMED';
