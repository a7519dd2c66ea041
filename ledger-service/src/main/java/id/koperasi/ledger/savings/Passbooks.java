package id.koperasi.ledger.savings;

import id.koperasi.ledger.book.KnownBook;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of members' savings within the caller's reach; a page costs the same however old the passbook is. */
@ApplicationScoped
class Passbooks {

    private static final String LINES = """
            select p.entry_number, p.line, p.effective_date, e.kind, p.account, -p.amount_sen as amount_sen,
                   p.balance_after_sen
              from posting p
              join journal_entry e on e.cooperative_id = p.cooperative_id and e.number = p.entry_number
             where p.cooperative_id = :cooperative and p.member_id = :member
               and (p.entry_number, p.line) > (:entry, :line) and p.entry_number <= :known
               and p.account in ('211', '311', '321')
             order by p.entry_number, p.line
             limit :most""";
    private static final String BALANCES = """
            select account, sum(balance_sen)::bigint as balance_sen
              from balance
             where cooperative_id = :cooperative and account in ('211', '311', '321') and member_id = :member
             group by account""";

    private static final String HELD_THEN = """
            select p.account, sum(-p.amount_sen)::bigint as balance_sen
              from posting p
             where p.cooperative_id = :cooperative and p.member_id = :member and p.account in ('211', '212', '311', '321')
               and p.effective_date <= :day and p.entry_number <= :known
             group by p.account""";
    private static final String TERM = """
            select coalesce(sum(balance_sen), 0)::bigint
              from balance
             where cooperative_id = :cooperative and account = '212' and member_id = :member""";

    private static final String PROMISED = """
            select coalesce(sum(amount_sen), 0)::bigint
              from hold
             where cooperative_id = :cooperative and account = '211' and member_id = :member and status = 'HELD'
               and expires_at > :now""";

    private final EntityManager entities;

    Passbooks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One line of a passbook.
     *
     * @param entryNumber in the journal of the cooperative
     * @param line in the entry
     * @param effectiveDate business date
     * @param what was done
     * @param kind of savings
     * @param amount what came in, negative when it was paid out
     * @param balance of this kind after it
     */
    record PassbookLine(
            long entryNumber,
            int line,
            LocalDate effectiveDate,
            String what,
            SavingsKind kind,
            Rupiah amount,
            Rupiah balance) {}

    Page<PassbookLine> page(KnownBook book, UUID memberId, PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(LINES, Tuple.class)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("known", book.entries())
                .setParameter("member", memberId)
                .setParameter("entry", after == null ? 0L : after.number(0))
                .setParameter("line", after == null ? 0L : after.number(1))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        List<PassbookLine> lines =
                rows.stream().map(Tuple.class::cast).map(Passbooks::line).toList();
        return Page.of(lines, request.limit(), line -> Cursor.of(line.entryNumber(), line.line()));
    }

    /** What a member has of each kind; one in which he never paid is zero. */
    Map<SavingsKind, Rupiah> balances(UUID cooperativeId, UUID memberId) {
        List<?> rows = entities.createNativeQuery(BALANCES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .getResultList();
        var balances = new EnumMap<SavingsKind, Rupiah>(SavingsKind.class);
        for (SavingsKind kind : SavingsKind.values()) {
            balances.put(kind, Rupiah.ZERO);
        }
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> balances.put(
                        SavingsKind.ofAccount(row.get("account", String.class)),
                        Rupiah.ofSen(row.get("balance_sen", Long.class))));
        return balances;
    }

    /** What a member had on a day, as known at a moment, by account. */
    Map<String, Rupiah> heldOn(KnownBook book, UUID memberId, LocalDate day) {
        List<?> rows = entities.createNativeQuery(HELD_THEN, Tuple.class)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("member", memberId)
                .setParameter("day", day)
                .setParameter("known", book.entries())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> row.get("account", String.class),
                        row -> Rupiah.ofSen(row.get("balance_sen", Long.class))));
    }

    /** What a member has placed for a term; each deposit has a passbook of its own. */
    Rupiah termSavings(UUID cooperativeId, UUID memberId) {
        return Rupiah.ofSen((Long) entities.createNativeQuery(TERM, Long.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .getSingleResult());
    }

    /** What of a member's voluntary savings is promised and not paid yet. */
    Rupiah promised(UUID cooperativeId, UUID memberId, Instant now) {
        return Rupiah.ofSen((Long) entities.createNativeQuery(PROMISED, Long.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .setParameter("now", now)
                .getSingleResult());
    }

    private static PassbookLine line(Tuple row) {
        return new PassbookLine(
                row.get("entry_number", Long.class),
                row.get("line", Short.class),
                row.get("effective_date", LocalDate.class),
                row.get("kind", String.class),
                SavingsKind.ofAccount(row.get("account", String.class)),
                Rupiah.ofSen(row.get("amount_sen", Long.class)),
                Rupiah.ofSen(row.get("balance_after_sen", Long.class)));
    }
}
