package id.koperasi.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The certificates whose end comes near and was not announced at that stage. */
@ApplicationScoped
class ExpiringCertificates {

    /** Who has a later one of the same kind needs no reminder of the earlier. */
    private static final String TELL = """
            with rule as (
                select r.days_before
                  from certificate_reminder_rule r
                 where r.valid_from = (select max(valid_from) from certificate_reminder_rule where valid_from <= :today)
            ), ending as (
                select 'ATTENDANCE' as kind, c.id, c.cooperative_id, c.person, c.office, c.valid_until,
                       c.curriculum_code || '/' || lpad(c.year::text, 4, '0') || '/' || lpad(c.serial::text, 6, '0')
                           as number
                  from certificate c
                 where c.revoked_on is null
                   and c.valid_until between :today and cast(:today as date) + (select max(days_before) from rule)
                   and not exists (select from certificate l
                                    where l.person = c.person and l.curriculum_code = c.curriculum_code
                                      and l.revoked_on is null and l.valid_until > c.valid_until)
                union all
                select 'COMPETENCE', k.id, k.cooperative_id, k.person, k.office, k.valid_until, k.number
                  from competence_certificate k
                 where k.withdrawn_on is null
                   and k.valid_until between :today and cast(:today as date) + (select max(days_before) from rule)
                   and not exists (select from competence_certificate l
                                    where l.person = k.person and l.scheme = k.scheme
                                      and l.withdrawn_on is null and l.valid_until > k.valid_until)
            ), due as (
                select e.*, stage.days_before
                  from ending e
                 cross join lateral (select min(r.days_before) as days_before
                                       from rule r where e.valid_until - :today <= r.days_before) as stage
                 where not exists (select from certificate_reminder m
                                    where m.certificate_id = e.id and m.days_before <= stage.days_before)
                 order by e.valid_until, e.id
                 limit :most
            ), told as (
                insert into certificate_reminder (certificate_id, days_before, announced_at)
                select id, days_before, :now from due
                    on conflict do nothing
                returning certificate_id
            )
            select d.kind, d.id, d.cooperative_id, d.person, d.office, d.number, d.valid_until,
                   d.valid_until - :today as days_left
              from due d
              join told t on t.certificate_id = d.id
             order by d.valid_until, d.id""";

    private final Session database;

    ExpiringCertificates(Session database) {
        this.database = database;
    }

    /** A certificate that will count no longer soon. */
    record Expiring(
            String kind,
            UUID id,
            UUID cooperativeId,
            String person,
            String office,
            String number,
            LocalDate validUntil,
            int daysLeft) {}

    /** Those to be announced now, each once at each stage; that they were is written down with it. */
    List<Expiring> toAnnounce(LocalDate today, Instant now, int most) {
        return database.createNativeQuery(TELL, Expiring.class)
                .setParameter("today", today)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }
}
