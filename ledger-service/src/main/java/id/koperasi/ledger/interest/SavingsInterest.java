package id.koperasi.ledger.interest;

import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the voluntary savings of a month earn, and which entries credited it. */
@ApplicationScoped
class SavingsInterest {

    private static final String EARNED = """
            select member_id, interest_sen
              from savings_interest_of(:cooperative, :month)
             where interest_sen > 0
             order by number""";
    private static final String DIFFERENCES = """
            select d.member_id, d.month, d.difference_sen
              from savings_interest_differences(:cooperative, :before) d
              join member m on m.cooperative_id = :cooperative and m.id = d.member_id
             order by m.number, d.month""";
    private static final String NOTE = """
            insert into savings_interest_difference (cooperative_id, entry_number, member_id, month, amount_sen)
            select :cooperative, :entry, t.member, t.month, t.amount
              from unnest(cast(:members as uuid[]), cast(:months as date[]), cast(:amounts as bigint[]))
                   as t (member, month, amount)""";
    private static final String CREDITS = """
            select t.entry_number,
                   exists (select from journal_entry o
                            where o.cooperative_id = t.cooperative_id and o.reverses = t.entry_number) as undone
              from entry_reference t
             where t.cooperative_id = :cooperative
               and t.reference >= :prefix || ':' and t.reference < :prefix || ';'
             order by t.entry_number""";

    private final EntityManager entities;

    SavingsInterest(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The entries that credited a month.
     *
     * @param given how many there are, those that were undone included
     * @param standing the number of the one that stands
     */
    record Credits(long given, @Nullable Long standing) {

        /** The name of the one that stands, or else of the next. */
        String reference(YearMonth month) {
            return prefix(month) + ":" + (standing == null ? given + 1 : given);
        }
    }

    /**
     * What a member earned.
     *
     * @param memberId who
     * @param interest rupiah, rounded to the sen, half a sen up
     */
    record Earned(UUID memberId, Rupiah interest) {}

    /**
     * What a member earned more, or less, in a month that was credited before.
     *
     * @param memberId who
     * @param month which
     * @param amount rupiah
     */
    record Difference(UUID memberId, YearMonth month, Rupiah amount) {}

    /** What each member earns, by number; those who earn nothing left out. */
    List<Earned> of(UUID cooperativeId, YearMonth month) {
        List<?> rows = entities.createNativeQuery(EARNED, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("month", month.atDay(1))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row ->
                        new Earned(row.get("member_id", UUID.class), Rupiah.ofSen(row.get("interest_sen", Long.class))))
                .toList();
    }

    /** What months that were credited would earn more now, or less, since something was booked into them. */
    List<Difference> differences(UUID cooperativeId) {
        return differences(cooperativeId, Long.MAX_VALUE);
    }

    /** The same as it was before an entry credited another month. */
    List<Difference> differences(UUID cooperativeId, long beforeEntry) {
        List<?> rows = entities.createNativeQuery(DIFFERENCES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("before", beforeEntry)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Difference(
                        row.get("member_id", UUID.class),
                        YearMonth.from(row.get("month", LocalDate.class)),
                        Rupiah.ofSen(row.get("difference_sen", Long.class))))
                .toList();
    }

    /** Keeps with an entry which differences it settled. */
    void note(UUID cooperativeId, long entryNumber, List<Difference> settled) {
        if (settled.isEmpty()) {
            return;
        }
        entities.createNativeQuery(NOTE)
                .setParameter("cooperative", cooperativeId)
                .setParameter("entry", entryNumber)
                .setParameter(
                        "members", settled.stream().map(Difference::memberId).toArray(UUID[]::new))
                .setParameter(
                        "months",
                        settled.stream().map(late -> late.month().atDay(1)).toArray(LocalDate[]::new))
                .setParameter(
                        "amounts",
                        settled.stream().map(late -> late.amount().sen()).toArray(Long[]::new))
                .executeUpdate();
    }

    Credits credits(UUID cooperativeId, YearMonth month) {
        List<?> rows = entities.createNativeQuery(CREDITS, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("prefix", prefix(month))
                .getResultList();
        Long standing = rows.stream()
                .map(Tuple.class::cast)
                .filter(row -> !row.get("undone", Boolean.class))
                .map(row -> row.get("entry_number", Long.class))
                .findFirst()
                .orElse(null);
        return new Credits(rows.size(), standing);
    }

    /** The last month whose interest stands in the book. */
    Optional<YearMonth> lastCredited(UUID cooperativeId) {
        return Optional.ofNullable(
                        (LocalDate) entities.createNativeQuery("select last_interest(:cooperative)", LocalDate.class)
                                .setParameter("cooperative", cooperativeId)
                                .getSingleResult())
                .map(YearMonth::from);
    }

    static Rupiah sum(List<Earned> earned) {
        return earned.stream().map(Earned::interest).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** The lines of the entry: an expense of the cooperative, and savings of each member. */
    static List<Posting> postings(List<Earned> earned) {
        var postings = new ArrayList<Posting>(earned.size() + 1);
        postings.add(Posting.debit(DepartureInterest.EXPENSE, null, sum(earned)));
        earned.forEach(member ->
                postings.add(Posting.credit(SavingsKind.VOLUNTARY.account(), member.memberId(), member.interest())));
        return postings;
    }

    private static String prefix(YearMonth month) {
        return "savings-interest:" + month;
    }
}
