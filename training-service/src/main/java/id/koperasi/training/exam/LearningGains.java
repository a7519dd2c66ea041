package id.koperasi.training.exam;

import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What sessions have taught: the shares of the points before and after, of those who sat both tests. Only settled tests
 * count, so that no figure moves with the answers of one person.
 */
@ApplicationScoped
class LearningGains {

    /** Module 0 is the session as a whole. */
    private static final String GAINS = """
            select s.id, s.title, s.region_code, s.starts_on, coalesce(x.module, 0), count(x.module) as matched,
                   case when count(x.module) >= :least then round(avg(100.0 * x.points_before / x.possible_before), 1) end,
                   case when count(x.module) >= :least then round(avg(100.0 * x.points_after / x.possible_after), 1) end
              from (select e.id, e.title, e.region_code, e.starts_on
                      from training_session e
                      join session_test t on t.session_id = e.id and t.kind = 'BEFORE' and t.settles_at <= :now
                      join session_test u on u.session_id = e.id and u.kind = 'AFTER' and u.settles_at <= :now
                     where e.region_code >= :from and e.region_code < :until and e.id >= :after
                       and (cast(:session as uuid) is null or e.id = :session)
                     order by e.id
                     limit cast(:most as bigint) + 1) as s
              left join lateral (
                   select 0 as module, b.points as points_before, b.possible as possible_before,
                          a.points as points_after, a.possible as possible_after
                     from best_attempt b
                     join best_attempt a on a.session_id = s.id and a.kind = 'AFTER' and a.invitation_id = b.invitation_id
                    where b.session_id = s.id and b.kind = 'BEFORE'
                    union all
                   select m.module, m.points, m.possible, n.points, n.possible
                     from best_attempt b
                     join best_attempt a on a.session_id = s.id and a.kind = 'AFTER' and a.invitation_id = b.invitation_id
                     join test_mark m on m.attempt_id = b.attempt_id
                     join test_mark n on n.attempt_id = a.attempt_id and n.module = m.module
                    where b.session_id = s.id and b.kind = 'BEFORE') as x on true
             group by s.id, s.title, s.region_code, s.starts_on, coalesce(x.module, 0)
            having (s.id, coalesce(x.module, 0)) > (:after, :afterModule)
             order by s.id, coalesce(x.module, 0)
             limit :most""";

    private final Session database;

    LearningGains(Session database) {
        this.database = database;
    }

    /** A session or one of its modules; without figures where too few sat both tests. */
    record Gain(
            UUID sessionId,
            String title,
            String regionCode,
            LocalDate startsOn,
            int module,
            long matched,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {

        @Nullable Integer moduleNumber() {
            return module == 0 ? null : module;
        }

        @Nullable BigDecimal gain() {
            return before == null || after == null ? null : after.subtract(before);
        }
    }

    /** What is asked: sessions of a region, or one. */
    record Asked(Optional<Region> region, @Nullable UUID session, Instant now, int leastGroup) {}

    List<Gain> of(Asked asked, UUID after, long afterModule, int most) {
        return database.createNativeQuery(GAINS, Gain.class)
                .setParameter("least", asked.leastGroup())
                .setParameter("now", asked.now())
                .setParameter("from", asked.region().map(Region::code).orElse(""))
                .setParameter("until", asked.region().map(Region::end).orElse("~"))
                .setParameter("session", asked.session(), UUID.class)
                .setParameter("after", after)
                .setParameter("afterModule", afterModule)
                .setParameter("most", most)
                .getResultList();
    }
}
