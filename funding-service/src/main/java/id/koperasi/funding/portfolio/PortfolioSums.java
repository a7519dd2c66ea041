package id.koperasi.funding.portfolio;

import id.koperasi.platform.work.OneWorker;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Loans added up by province. A trigger writes each change of how loans stand beside it; here they are added to the sums, by
 * one transaction of all instances at a time, so that neither the end of a day nor whoever gives a loan away waits for a sum.
 */
@ApplicationScoped
class PortfolioSums {

    private static final int MOST_AT_ONCE = 5_000;

    private static final String ADD_UP = """
            with taken as (
                delete from portfolio_delta
                 where id in (select id from portfolio_delta order by id limit :most)
                returning *
            ), added as (
                insert into portfolio_sum as s
                select province, programme_code, purpose, vintage, class, non_performing, state, sum(loans),
                       sum(outstanding_sen), sum(overdue_principal_sen), sum(overdue_interest_sen), sum(accrued_sen)
                  from taken
                 group by province, programme_code, purpose, vintage, class, non_performing, state
                    on conflict (province, programme_code, purpose, vintage, class, non_performing, state) do update
                   set loans = s.loans + excluded.loans, outstanding_sen = s.outstanding_sen + excluded.outstanding_sen,
                       overdue_principal_sen = s.overdue_principal_sen + excluded.overdue_principal_sen,
                       overdue_interest_sen = s.overdue_interest_sen + excluded.overdue_interest_sen,
                       accrued_sen = s.accrued_sen + excluded.accrued_sen
            )
            select count(*) from taken""";

    private static final String DROP_EMPTY = "delete from portfolio_sum where loans = 0";

    private final Session session;
    private final OneWorker worker;

    PortfolioSums(Session session, OneWorker worker) {
        this.session = session;
        this.worker = worker;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void addUp() {
        worker.repeat("portfolio-sums", this::addSome);
    }

    /** Whether there may be more to do. */
    private boolean addSome() {
        long added = session.createNativeQuery(ADD_UP, Long.class)
                .setParameter("most", MOST_AT_ONCE)
                .getSingleResult();
        if (added > 0) {
            session.createNativeMutationQuery(DROP_EMPTY).executeUpdate();
        }
        return added >= MOST_AT_ONCE;
    }
}
