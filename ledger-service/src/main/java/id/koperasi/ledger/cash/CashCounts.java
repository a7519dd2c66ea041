package id.koperasi.ledger.cash;

import id.koperasi.ledger.cash.CashCount.Line;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The counts within the caller's reach. */
@ApplicationScoped
class CashCounts {

    private static final String COLUMNS = """
            select id, place, day, counted_sen, book_sen, counted_by, counted_as, counted_at, confirmed_at, reason,
                   entry_number
              from cash_count
             where cooperative_id = :cooperative""";
    private static final String ONE = COLUMNS + " and id = :count";
    private static final String OF_DAY = COLUMNS + " and day = :day order by place, counted_at, id limit 1000";
    private static final String LINES = """
            select value_sen, pieces
              from cash_count_line
             where cooperative_id = :cooperative and count_id = :count
             order by value_sen desc""";
    private static final String VALUES = """
            select value_sen from denomination where :day between valid_from and coalesce(valid_until, :day)""";
    private static final String BOOK = """
            select coalesce(sum(debit_sen - credit_sen), 0)
              from day_total
             where cooperative_id = :cooperative and account = :place and effective_date <= :day""";
    private static final String ADD = """
            insert into cash_count (cooperative_id, id, place, day, counted_sen, book_sen, counted_by, counted_as, counted_at)
            values (:cooperative, :count, :place, :day, :counted, :book, :who, :office, :moment)""";
    private static final String ADD_LINE = """
            insert into cash_count_line (cooperative_id, count_id, value_sen, pieces)
            values (:cooperative, :count, :value, :pieces)""";
    private static final String CONFIRM = """
            update cash_count
               set confirmed_by = :who, confirmed_at = :moment, reason = :reason, entry_number = nullif(:entry, 0)
             where cooperative_id = :cooperative and id = :count and confirmed_by is null""";

    private final EntityManager entities;

    CashCounts(EntityManager entities) {
        this.entities = entities;
    }

    CashCount of(UUID cooperativeId, UUID countId) {
        List<?> rows = entities.createNativeQuery(ONE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("count", countId)
                .getResultList();
        return rows.stream()
                .map(row -> count(cooperativeId, (Tuple) row))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** All of a day, those of a place in the order in which they were made. */
    List<CashCount> of(UUID cooperativeId, LocalDate day) {
        List<?> rows = entities.createNativeQuery(OF_DAY, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getResultList();
        return rows.stream().map(row -> count(cooperativeId, (Tuple) row)).toList();
    }

    /** The values of notes and coins on a day. */
    Set<Rupiah> values(LocalDate day) {
        List<?> rows = entities.createNativeQuery(VALUES, Long.class)
                .setParameter("day", day)
                .getResultList();
        return rows.stream().map(value -> Rupiah.ofSen((Long) value)).collect(Collectors.toSet());
    }

    /** What the books say lies in a place at the end of a day, of all sources. */
    Rupiah book(UUID cooperativeId, String place, LocalDate day) {
        var sum = (BigDecimal) entities.createNativeQuery(BOOK, BigDecimal.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("place", place)
                .setParameter("day", day)
                .getSingleResult();
        return Rupiah.ofSen(sum.longValueExact());
    }

    void add(UUID cooperativeId, CashCount count) {
        entities.createNativeQuery(ADD)
                .setParameter("cooperative", cooperativeId)
                .setParameter("count", count.id())
                .setParameter("place", count.place())
                .setParameter("day", count.day())
                .setParameter("counted", count.counted().sen())
                .setParameter("book", count.book().sen())
                .setParameter("who", count.countedBy())
                .setParameter("office", count.countedAs())
                .setParameter("moment", count.countedAt())
                .executeUpdate();
        for (Line line : count.lines()) {
            entities.createNativeQuery(ADD_LINE)
                    .setParameter("cooperative", cooperativeId)
                    .setParameter("count", count.id())
                    .setParameter("value", line.value().sen())
                    .setParameter("pieces", line.pieces())
                    .executeUpdate();
        }
    }

    /** Whether it was still to be confirmed. */
    boolean confirm(
            UUID cooperativeId,
            UUID countId,
            String who,
            Instant moment,
            @Nullable String reason,
            @Nullable Long entry) {
        return entities.createNativeQuery(CONFIRM)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("count", countId)
                        .setParameter("who", who)
                        .setParameter("moment", moment)
                        .setParameter("reason", reason)
                        .setParameter("entry", entry == null ? 0L : entry)
                        .executeUpdate()
                == 1;
    }

    private CashCount count(UUID cooperativeId, Tuple row) {
        UUID id = row.get("id", UUID.class);
        return new CashCount(
                id,
                row.get("place", String.class),
                row.get("day", LocalDate.class),
                Rupiah.ofSen(row.get("counted_sen", Long.class)),
                Rupiah.ofSen(row.get("book_sen", Long.class)),
                row.get("counted_by", String.class),
                row.get("counted_as", String.class),
                row.get("counted_at", Instant.class),
                row.get("confirmed_at", Instant.class),
                row.get("reason", String.class),
                row.get("entry_number", Long.class),
                lines(cooperativeId, id));
    }

    private List<Line> lines(UUID cooperativeId, UUID countId) {
        List<?> rows = entities.createNativeQuery(LINES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("count", countId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Line(Rupiah.ofSen(row.get("value_sen", Long.class)), row.get("pieces", Long.class)))
                .toList();
    }
}
