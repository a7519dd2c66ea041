package id.koperasi.ledger.term;

import id.koperasi.ledger.interest.DayCount;
import id.koperasi.ledger.term.TermDeposit.Agreed;
import id.koperasi.ledger.term.TermDeposit.AtMaturity;
import id.koperasi.ledger.term.TermDeposit.InterestPayment;
import id.koperasi.ledger.term.TermDeposit.Status;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The deposits within the caller's reach. */
@ApplicationScoped
class TermDeposits {

    private static final String COLUMNS = """
            select cooperative_id, id, number, member_id, principal_sen, paid_from, months, opened_on, matures_on,
                   yearly_percent, day_count, early_percent, early_fee_percent, interest_paid, at_maturity, renewed_from,
                   status, paid_until, next_due, closed_on
              from term_deposit""";
    private static final String ONE = COLUMNS + " where cooperative_id = :cooperative and id = :id";
    private static final String PAGE = COLUMNS + "\n" + """
             where cooperative_id = :cooperative
               and (cast(:member as uuid) is null or member_id = :member)
               and (cast(:status as text) is null or status = :status)
               and (cast(:until as date) is null or matures_on <= :until)
               and (matures_on, number) > (cast(:day as date), :number)
             order by matures_on, number
             limit :most""";
    private static final String DUE = """
            select d.cooperative_id, d.id
              from term_deposit d
              join book b on b.cooperative_id = d.cooperative_id
             where d.status = 'OPEN' and d.due_at <= :moment
               and d.next_due <= (cast(:moment as timestamptz) at time zone b.zone)::date
             order by d.due_at, d.id
             limit :most""";
    private static final String OPEN = """
            insert into term_deposit (cooperative_id, id, number, member_id, principal_sen, paid_from, months, opened_on,
                                      matures_on, yearly_percent, day_count, early_percent, early_fee_percent,
                                      interest_paid, at_maturity, renewed_from, status, paid_until, next_due, due_at)
            select :cooperative, :id, coalesce(max(number), 0) + 1, :member, :principal, :from, :months, :opened, :matures,
                   :percent, :counted, :early, :fee, :paid, :end, cast(:before as uuid), 'OPEN', :until, :due,
                   (select cast(:due as date)::timestamp at time zone b.zone from book b
                     where b.cooperative_id = :cooperative)
              from term_deposit
             where cooperative_id = :cooperative""";
    private static final String PAID = """
            update term_deposit
               set paid_until = next_due, next_due = :due, attempts = 0,
                   due_at = (select cast(:due as date)::timestamp at time zone b.zone from book b
                              where b.cooperative_id = :cooperative)
             where cooperative_id = :cooperative and id = :id""";
    private static final String CLOSE = """
            update term_deposit
               set status = :status, closed_on = :day, paid_until = :until, next_due = null
             where cooperative_id = :cooperative and id = :id""";
    private static final String INSTRUCT = """
            update term_deposit set at_maturity = :end where cooperative_id = :cooperative and id = :id""";
    private static final String PUT_OFF = """
            update term_deposit
               set attempts = attempts + 1,
                   due_at = cast(:moment as timestamptz) + make_interval(secs => :seconds * (2 ^ least(attempts, 6)))
             where cooperative_id = :cooperative and id = :id and status = 'OPEN'""";

    private final Session session;

    TermDeposits(Session session) {
        this.session = session;
    }

    /** Where a deposit is. */
    record DepositKey(UUID cooperativeId, UUID id) {}

    TermDeposit of(UUID cooperativeId, UUID id) {
        return first(ONE, cooperativeId, id);
    }

    /** One to be changed: whoever comes second waits, and then finds what the first has done. Call it with the book locked. */
    TermDeposit locked(UUID cooperativeId, UUID id) {
        return first(ONE + " for update", cooperativeId, id);
    }

    /** By the day they mature; of one member, one status, until a day. */
    Page<TermDeposit> page(
            UUID cooperativeId,
            @Nullable UUID member,
            @Nullable Status status,
            @Nullable LocalDate until,
            PageRequest request) {
        Cursor after = request.after();
        List<TermDeposit> rows = session
                .createNativeQuery(PAGE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", member, UUID.class)
                .setParameter("status", status == null ? null : status.name(), String.class)
                .setParameter("until", until, LocalDate.class)
                .setParameter("day", after == null ? LocalDate.EPOCH : LocalDate.ofEpochDay(after.number(0)))
                .setParameter("number", after == null ? 0L : after.number(1))
                .setParameter("most", request.rowsToRead())
                .getResultList()
                .stream()
                .map(TermDeposits::deposit)
                .toList();
        return Page.of(
                rows,
                request.limit(),
                last -> Cursor.of(last.agreed().maturesOn().toEpochDay(), last.number()));
    }

    /** Those of which something is due, the longest first. */
    List<DepositKey> due(Instant moment, int most) {
        return session
                .createNativeQuery(DUE, Tuple.class)
                .setParameter("moment", moment)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new DepositKey(row.get("cooperative_id", UUID.class), row.get("id", UUID.class)))
                .toList();
    }

    /** Stores one and gives it its number. Call it with the book locked. */
    TermDeposit open(TermDeposit deposit) {
        Agreed agreed = deposit.agreed();
        session.createNativeMutationQuery(OPEN)
                .setParameter("cooperative", deposit.cooperativeId())
                .setParameter("id", deposit.id())
                .setParameter("member", deposit.memberId())
                .setParameter("principal", deposit.principal().sen())
                .setParameter("from", deposit.paidFrom())
                .setParameter("months", agreed.months())
                .setParameter("opened", agreed.openedOn())
                .setParameter("matures", agreed.maturesOn())
                .setParameter("percent", agreed.yearlyPercent())
                .setParameter("counted", agreed.dayCount().name())
                .setParameter("early", agreed.earlyPercent())
                .setParameter("fee", agreed.earlyFeePercent())
                .setParameter("paid", agreed.interestPaid().name())
                .setParameter("end", agreed.atMaturity().name())
                .setParameter("before", deposit.renewedFrom(), UUID.class)
                .setParameter("until", deposit.paidUntil())
                .setParameter("due", deposit.nextDue())
                .executeUpdate();
        return of(deposit.cooperativeId(), deposit.id());
    }

    /** Its interest is paid up to the day that was due. */
    void paid(TermDeposit deposit, LocalDate nextDue) {
        session.createNativeMutationQuery(PAID)
                .setParameter("due", nextDue)
                .setParameter("cooperative", deposit.cooperativeId())
                .setParameter("id", deposit.id())
                .executeUpdate();
    }

    void close(TermDeposit deposit, Status status, LocalDate day, LocalDate paidUntil) {
        session.createNativeMutationQuery(CLOSE)
                .setParameter("status", status.name())
                .setParameter("day", day)
                .setParameter("until", paidUntil)
                .setParameter("cooperative", deposit.cooperativeId())
                .setParameter("id", deposit.id())
                .executeUpdate();
    }

    void instruct(TermDeposit deposit, AtMaturity end) {
        session.createNativeMutationQuery(INSTRUCT)
                .setParameter("end", end.name())
                .setParameter("cooperative", deposit.cooperativeId())
                .setParameter("id", deposit.id())
                .executeUpdate();
    }

    /** Puts it off for a while that doubles with each attempt, up to 64 times its length. */
    void putOff(DepositKey key, Instant moment, Duration pause) {
        session.createNativeMutationQuery(PUT_OFF)
                .setParameter("moment", moment)
                .setParameter("seconds", pause.toSeconds())
                .setParameter("cooperative", key.cooperativeId())
                .setParameter("id", key.id())
                .executeUpdate();
    }

    private TermDeposit first(String query, UUID cooperativeId, UUID id) {
        return session
                .createNativeQuery(query, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(TermDeposits::deposit)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private static TermDeposit deposit(Tuple row) {
        return new TermDeposit(
                row.get("cooperative_id", UUID.class),
                row.get("id", UUID.class),
                row.get("number", Long.class),
                row.get("member_id", UUID.class),
                Rupiah.ofSen(row.get("principal_sen", Long.class)),
                row.get("paid_from", String.class),
                new Agreed(
                        row.get("months", Integer.class),
                        row.get("opened_on", LocalDate.class),
                        row.get("matures_on", LocalDate.class),
                        row.get("yearly_percent", BigDecimal.class),
                        DayCount.valueOf(row.get("day_count", String.class)),
                        row.get("early_percent", BigDecimal.class),
                        row.get("early_fee_percent", BigDecimal.class),
                        InterestPayment.valueOf(row.get("interest_paid", String.class)),
                        AtMaturity.valueOf(row.get("at_maturity", String.class))),
                row.get("renewed_from", UUID.class),
                Status.valueOf(row.get("status", String.class)),
                row.get("paid_until", LocalDate.class),
                row.get("next_due", LocalDate.class),
                row.get("closed_on", LocalDate.class));
    }
}
