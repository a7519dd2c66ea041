package id.koperasi.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The certificates whose end comes near and was not announced at that stage. */
@ApplicationScoped
class ExpiringCertificates {

    private static final UUID FIRST = new UUID(0, 0);

    /**
     * The stages of today, the next certificates in the order of their ends, and what is told of them for the first
     * time. Who has a later one of the same kind (followed) needs no reminder of the earlier.
     */
    private static final String TELL = """
            with rule as materialized (
                select r.days_before
                  from certificate_reminder_rule r
                 where r.valid_from = (select max(valid_from) from certificate_reminder_rule where valid_from <= :today)
            ), looked as materialized (
                %s
            ), due as (
                select e.id, stage.days_before
                  from looked e
                 cross join lateral (select min(r.days_before) as days_before
                                       from rule r where e.valid_until - :today <= r.days_before) as stage
                 where not e.followed
                   and not exists (select from certificate_reminder m
                                    where m.certificate_id = e.id and m.days_before <= stage.days_before)
            ), told as (
                insert into certificate_reminder (certificate_id, days_before, announced_at)
                select id, days_before, :now from due
                 order by id
                    on conflict do nothing
                returning certificate_id
            )
            select e.id, e.cooperative_id, e.person, e.office, e.number, e.valid_until, e.valid_until - :today,
                   t.certificate_id is not null
              from looked e
              left join told t on t.certificate_id = e.id
             order by e.valid_until, e.id""";

    private static final String NEXT = """
                   and %1$s.valid_until between :today and cast(:today as date) + (select max(days_before) from rule)
                   and (%1$s.valid_until, %1$s.id) > (:afterDay, :after)
                 order by %1$s.valid_until, %1$s.id
                 limit :most""";

    private static final String OF_ATTENDANCE = TELL.formatted("""
            select c.id, c.cooperative_id, c.person, c.office, c.valid_until,
                   c.curriculum_code || '/' || lpad(c.year::text, 4, '0') || '/' || lpad(c.serial::text, 6, '0') as number,
                   exists (select from certificate l
                            where l.person = c.person and l.curriculum_code = c.curriculum_code
                              and l.revoked_on is null and l.valid_until > c.valid_until) as followed
              from certificate c
             where c.revoked_on is null
            """ + NEXT.formatted("c"));

    private static final String OF_COMPETENCE = TELL.formatted("""
            select k.id, k.cooperative_id, k.person, k.office, k.valid_until, k.number,
                   exists (select from competence_certificate l
                            where l.person = k.person and l.scheme = k.scheme
                              and l.withdrawn_on is null and l.valid_until > k.valid_until) as followed
              from competence_certificate k
             where k.withdrawn_on is null
            """ + NEXT.formatted("k"));

    private final Session database;

    ExpiringCertificates(Session database) {
        this.database = database;
    }

    /** Of attendance or of competence. */
    enum Kind {
        ATTENDANCE(OF_ATTENDANCE),
        COMPETENCE(OF_COMPETENCE);

        private final String tell;

        Kind(String tell) {
            this.tell = tell;
        }
    }

    /** A certificate that will count no longer soon; whether that is to be announced now. */
    record Expiring(
            UUID id,
            UUID cooperativeId,
            String person,
            String office,
            String number,
            LocalDate validUntil,
            int daysLeft,
            boolean told) {}

    /**
     * The next certificates that end soon, behind one of them or from the first. Each is to be announced once at each stage; that
     * it was is written down with it.
     */
    List<Expiring> next(Kind kind, LocalDate today, @Nullable Expiring after, Instant now, int most) {
        return database.createNativeQuery(kind.tell, Expiring.class)
                .setParameter("today", today)
                .setParameter("afterDay", after == null ? today : after.validUntil())
                .setParameter("after", after == null ? FIRST : after.id())
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }
}
