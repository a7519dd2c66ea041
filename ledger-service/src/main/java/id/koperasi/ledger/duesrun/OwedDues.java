package id.koperasi.ledger.duesrun;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Whose dues a run may take, and how much. */
@ApplicationScoped
class OwedDues {

    private static final String RESOLVED = """
              from book b
             where (b.cooperative_id = :cooperative
                    or cast(:cooperative as uuid) is null
                       and (:region = '' or region_within(b.village_code, array[:region])))
               and (select d.deducted
                      from dues_deduction d
                     where d.cooperative_id = b.cooperative_id and d.from_month <= :month
                       and coalesce(d.until_month, :month) >= :month
                     order by d.decided_at desc
                     limit 1)""";
    private static final String COUNT = "select count(*)::integer" + RESOLVED;
    private static final String NEXT = """
            select b.cooperative_id, b.zone""" + RESOLVED + """
               and b.cooperative_id > :after
             order by b.cooperative_id
             limit 1""";
    private static final String ZONE =
            "select b.cooperative_id, b.zone from book b where b.cooperative_id = :cooperative";
    private static final String OWED = """
            select a.member_id, a.number, least(a.arrears_sen, p.amount_sen) as sen
              from arrears_of(:cooperative, :day, :after) a
             cross join (select amount_sen
                           from dues_amounts_of(:cooperative)
                          where month_number(:day) between from_month and next_month - 1) p
             where p.amount_sen > 0
             order by a.number
             limit :most""";

    private final Session session;

    OwedDues(Session session) {
        this.session = session;
    }

    /**
     * A cooperative whose meeting resolved it.
     *
     * @param id which
     * @param zone of its business dates
     */
    record Cooperative(UUID id, String zone) {}

    /**
     * A member who owes.
     *
     * @param memberId who
     * @param number in the book of members
     * @param amount what the month costs, or less when he owes less
     */
    record Debtor(UUID memberId, long number, Rupiah amount) {}

    /** How many cooperatives have resolved it. */
    int cooperatives(String regionCode, @Nullable UUID cooperativeId, YearMonth month) {
        return session.createNativeQuery(COUNT, Integer.class)
                .setParameter("region", regionCode)
                .setParameter("cooperative", cooperativeId, UUID.class)
                .setParameter("month", month.atDay(1))
                .getSingleResult();
    }

    /** The next cooperative of a run. */
    Optional<Cooperative> after(DuesRun run, UUID cooperative) {
        return session.createNativeQuery(NEXT, Tuple.class)
                .setParameter("region", run.regionCode())
                .setParameter("cooperative", run.cooperativeId(), UUID.class)
                .setParameter("month", run.month().atDay(1))
                .setParameter("after", cooperative)
                .getResultStream()
                .map(OwedDues::cooperative)
                .findFirst();
    }

    Cooperative of(UUID cooperativeId) {
        return cooperative(session.createNativeQuery(ZONE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult());
    }

    /** Members who owe something for the months until this one, by number. */
    List<Debtor> debtors(UUID cooperativeId, YearMonth month, long afterNumber, int most) {
        LocalDate day = month.atEndOfMonth();
        return session.createNativeQuery(OWED, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .setParameter("after", afterNumber)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Debtor(
                        row.get("member_id", UUID.class),
                        row.get("number", Long.class),
                        Rupiah.ofSen(row.get("sen", Long.class))))
                .toList();
    }

    private static Cooperative cooperative(Tuple row) {
        return new Cooperative(row.get("cooperative_id", UUID.class), row.get("zone", String.class));
    }
}
