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

    private static final String SETTLED = """
            from training_session e
            join session_test t on t.session_id = e.id and t.kind = 'BEFORE' and t.settles_at <= :now
            join session_test u on u.session_id = e.id and u.kind = 'AFTER' and u.settles_at <= :now
            """;

    /** Module 0 is the session as a whole. What is not kept yet is reckoned. */
    private static final String GAINS = """
            select s.id, s.title, s.region_code, s.starts_on, x.module, x.matched,
                   case when x.matched >= :least then x.share_before end,
                   case when x.matched >= :least then x.share_after end
              from (select e.id, e.title, e.region_code, e.starts_on,
                           exists (select from session_gain g where g.session_id = e.id and g.module = 0) as kept""" + "\n" + SETTLED + """
                     where e.region_code >= :from and e.region_code < :until and e.id >= :after
                       and (cast(:session as uuid) is null or e.id = :session)
                     order by e.id
                     limit cast(:most as bigint) + 1) as s
             cross join lateral (
                   select g.module, g.matched, g.share_before, g.share_after from session_gain g where g.session_id = s.id
                    union all
                   select f.module, f.matched, f.share_before, f.share_after from gains_of_session(s.id) f where not s.kept) as x
             where (s.id, x.module) > (:after, :afterModule)
             order by s.id, x.module
             limit :most""";

    /** A test that nobody sat may be planned anew, even when it was settled: what it taught is not known for ever. */
    private static final String KEEP = """
            with session as (
                select e.id""" + "\n" + SETTLED + """
                 where not exists (select from session_gain g where g.session_id = e.id and g.module = 0)
                   and exists (select from test_attempt a where a.session_id = e.id and a.kind = 'BEFORE')
                   and exists (select from test_attempt a where a.session_id = e.id and a.kind = 'AFTER')
                 order by e.id
                 limit :most
            ), kept as (
                insert into session_gain (session_id, module, matched, share_before, share_after)
                select s.id, f.module, f.matched, f.share_before, f.share_after
                  from session s cross join lateral gains_of_session(s.id) f
                    on conflict do nothing
            )
            select count(*) from session""";

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

    /** Keeps what some settled sessions have taught; how many there were. */
    int keepSome(Instant now, int most) {
        return database.createNativeQuery(KEEP, Long.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getSingleResult()
                .intValue();
    }
}
