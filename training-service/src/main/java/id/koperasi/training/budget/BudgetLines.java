package id.koperasi.training.budget;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.training.budget.BudgetRejection.BudgetLineExceeded;
import id.koperasi.training.budget.BudgetRejection.BudgetLineNotPassed;
import id.koperasi.training.budget.BudgetRejection.BudgetLineUnfit;
import id.koperasi.training.budget.BudgetRejection.UnknownBudgetLine;
import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The lines of budgets within the caller's reach. What is left of a line is decided by the statement that takes from it,
 * so that two sessions never get the same rupiah.
 */
@ApplicationScoped
public class BudgetLines {

    private static final String COLUMNS = """
            select id, region_code, year, kind, account, title, amount_sen, committed_sen, spent_sen, passed_on, regulation
              from budget_line\s""";

    private static final String PROPOSE = """
            insert into budget_line (id, region_code, year, kind, account, title, amount_sen)
            values (:id, :region, :year, :kind, :account, :title, :amount)
                on conflict (region_code, year, kind, account) do nothing""";

    private static final String PASS = """
            update budget_line set passed_on = :day, regulation = :regulation, amount_sen = :amount
             where id = :id and passed_on is null""";

    private static final String COMMIT = """
            update budget_line set committed_sen = committed_sen + :cost
             where id = :id and passed_on is not null and committed_sen + spent_sen + :cost <= amount_sen""";

    private static final String SETTLE = """
            update budget_line set committed_sen = committed_sen - :cost, spent_sen = spent_sen + :spent
             where id = :id and committed_sen - :cost + spent_sen + :spent <= amount_sen""";

    private final Session database;

    BudgetLines(Session database) {
        this.database = database;
    }

    /** Proposes a line; false when the budget has that account. */
    boolean propose(BudgetLine line) {
        return database.createNativeMutationQuery(PROPOSE)
                        .setParameter("id", line.id())
                        .setParameter("region", line.regionCode())
                        .setParameter("year", line.year())
                        .setParameter("kind", line.kind())
                        .setParameter("account", line.account())
                        .setParameter("title", line.title())
                        .setParameter("amount", line.amountSen())
                        .executeUpdate()
                == 1;
    }

    /** Passes a line with what the regulation provides; false when it was passed before. */
    boolean pass(UUID id, LocalDate day, String regulation, Rupiah amount) {
        return database.createNativeMutationQuery(PASS)
                        .setParameter("id", id)
                        .setParameter("day", day)
                        .setParameter("regulation", regulation)
                        .setParameter("amount", amount.sen())
                        .executeUpdate()
                == 1;
    }

    Optional<BudgetLine> find(UUID id) {
        return database.createNativeQuery(COLUMNS + "where id = :id", BudgetLine.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    List<BudgetLine> of(Optional<Region> region, UUID after, int most) {
        return database.createNativeQuery(
                        COLUMNS
                                + "where region_code >= :from and region_code < :until and id > :after order by id limit :most",
                        BudgetLine.class)
                .setParameter("from", region.map(Region::code).orElse(""))
                .setParameter("until", region.map(Region::end).orElse("~"))
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** Refuses a line that the caller does not reach, and one of another year or of a region that the session is not in. */
    public void mustPay(UUID id, Region region, int year) {
        BudgetLine line = required(id);
        if (line.year() != year || !new Region(line.regionCode()).holds(region)) {
            throw new RejectedException(new BudgetLineUnfit(line.regionCode(), line.year()));
        }
    }

    /** Sets money of a line aside; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void commit(UUID id, Rupiah cost) {
        int taken = database.createNativeMutationQuery(COMMIT)
                .setParameter("id", id)
                .setParameter("cost", cost.sen())
                .executeUpdate();
        if (taken == 1) {
            return;
        }
        BudgetLine line = required(id);
        if (line.passedOn() == null) {
            throw new RejectedException(new BudgetLineNotPassed());
        }
        throw new RejectedException(new BudgetLineExceeded(line.left()));
    }

    /** Gives back what was set aside and takes what was spent, which is nothing when a session does not take place. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID id, Rupiah cost, Rupiah spent) {
        int settled = database.createNativeMutationQuery(SETTLE)
                .setParameter("id", id)
                .setParameter("cost", cost.sen())
                .setParameter("spent", spent.sen())
                .executeUpdate();
        if (settled == 0) {
            throw new RejectedException(
                    new BudgetLineExceeded(required(id).left().plus(cost)));
        }
    }

    private BudgetLine required(UUID id) {
        return find(id).orElseThrow(() -> new RejectedException(new UnknownBudgetLine()));
    }
}
