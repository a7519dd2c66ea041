package id.koperasi.funding.reconciliation;

import id.koperasi.funding.reconciliation.Comparison.Balance;
import id.koperasi.funding.reconciliation.Comparison.Cause;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What was compared, night by night. */
@ApplicationScoped
class Comparisons {

    private static final String DUE = """
            select programme_code, business_date, compare_attempts from end_of_day_run
             where finished_at is not null and compared_at is null and (compare_after is null or compare_after <= :now)
             order by finished_at, programme_code, business_date limit :rows""";
    private static final String ALONE = """
            select programme_code from end_of_day_run
             where programme_code = :programme and business_date = :day and compared_at is null
               for update skip locked""";
    private static final String DONE = """
            update end_of_day_run set compared_at = :now, compare_after = null, compare_obstacle = null
             where programme_code = :programme and business_date = :day""";
    private static final String PUT_OFF = """
            update end_of_day_run
               set compare_attempts = compare_attempts + 1, compare_after = :until, compare_obstacle = :obstacle
             where programme_code = :programme and business_date = :day and compared_at is null""";
    private static final String PATIENCE = "select set_config('statement_timeout', :millis, true)";
    private static final String OF = """
            select c.business_date, c.balance, c.ours_sen, c.theirs_sen,
                   (select count(*) from balance_difference d
                     where d.programme_code = c.programme_code and d.business_date = c.business_date and d.balance = c.balance)
              from balance_comparison c
             where c.programme_code = :programme
             order by c.business_date desc, c.balance
             limit :rows""";
    private static final String DIFFERENCES = """
            select id, balance, cause, subject_id, ours_sen, theirs_sen
              from balance_difference
             where programme_code = :programme and business_date = :day and id > :after
             order by id
             limit :rows""";
    private static final String TELL = """
            insert into bank_balance (id, programme_code, as_of, balance_sen, reference, actor, recorded_at)
            values (:id, :programme, :day, :balance, :reference, :actor, :now)""";

    private final Session session;

    Comparisons(Session session) {
        this.session = session;
    }

    /**
     * A day that has ended.
     *
     * @param programmeCode of which programme
     * @param businessDate which
     */
    record Ended(String programmeCode, LocalDate businessDate) {}

    /**
     * A day whose turn it is.
     *
     * @param ended which
     * @param attempts how often it could not be compared
     */
    record Due(Ended ended, int attempts) {}

    /**
     * Something that makes two balances differ.
     *
     * @param id its id
     * @param balance which balances
     * @param cause why
     * @param subjectId the loan, the event, the line or the order
     * @param ours by this service
     * @param theirs by the other side
     */
    record Difference(
            UUID id, Balance balance, Cause cause, @Nullable UUID subjectId, Rupiah ours, Rupiah theirs) {}

    /** Days that nobody has compared yet, and whose turn it is. */
    List<Due> due(Instant now, int rows) {
        return session.createNativeQuery(DUE, Object[].class)
                .setParameter("now", now)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Due(new Ended((String) row[0], day(row[1])), (Integer) row[2]))
                .toList();
    }

    /** A day could not be compared and has its turn again later. */
    void putOff(Ended ended, Obstacle obstacle, Instant until) {
        session.createNativeMutationQuery(PUT_OFF)
                .setParameter("programme", ended.programmeCode())
                .setParameter("day", ended.businessDate())
                .setParameter("obstacle", obstacle.name())
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Whether nobody has compared after a day and nobody else is about to; until the end of this transaction. */
    boolean isAlone(Ended ended) {
        return !session.createNativeQuery(ALONE, String.class)
                .setParameter("programme", ended.programmeCode())
                .setParameter("day", ended.businessDate())
                .getResultList()
                .isEmpty();
    }

    /** A whole programme is looked at, which takes longer than what a caller waits for. */
    void bePatient(Duration patience) {
        session.createNativeQuery(PATIENCE, String.class)
                .setParameter("millis", Long.toString(patience.toMillis()))
                .getSingleResult();
    }

    /** Writes down how a balance compares and what makes it differ. */
    void compare(Ended ended, String sql, Instant now) {
        session.createNativeMutationQuery(sql)
                .setParameter("programme", ended.programmeCode())
                .setParameter("day", ended.businessDate())
                .setParameter("now", now)
                .executeUpdate();
    }

    void done(Ended ended, Instant now) {
        compare(ended, DONE, now);
    }

    List<Comparison> of(String programmeCode, int rows) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("programme", programmeCode)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Comparison(
                        day(row[0]), Balance.valueOf((String) row[1]), rupiah(row[2]), rupiah(row[3]), (Long) row[4]))
                .toList();
    }

    List<Difference> differences(String programmeCode, LocalDate day, UUID after, int rows) {
        return session.createNativeQuery(DIFFERENCES, Object[].class)
                .setParameter("programme", programmeCode)
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Difference(
                        (UUID) row[0],
                        Balance.valueOf((String) row[1]),
                        Cause.valueOf((String) row[2]),
                        (UUID) row[3],
                        rupiah(row[4]),
                        rupiah(row[5])))
                .toList();
    }

    void tell(UUID id, Ended asOf, Rupiah balance, String reference, String actor, Instant now) {
        session.createNativeMutationQuery(TELL)
                .setParameter("id", id)
                .setParameter("programme", asOf.programmeCode())
                .setParameter("day", asOf.businessDate())
                .setParameter("balance", balance.sen())
                .setParameter("reference", reference)
                .setParameter("actor", actor)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static Rupiah rupiah(Object sen) {
        return Rupiah.ofSen(((Number) sen).longValue());
    }

    private static LocalDate day(Object date) {
        return date instanceof LocalDate local ? local : ((Date) date).toLocalDate();
    }
}
