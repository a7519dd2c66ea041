package id.koperasi.ledger.notice;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Takes out reminders that were kept as long as their retention says. */
@ApplicationScoped
class ForgettingNotices {

    private static final int MOST = 10_000;

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    ForgettingNotices(EntityManager entities, CurrentCaller caller, BusinessClock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    @Scheduled(every = "{ledger.notices.forget-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        int gone = caller.asService(() -> QuarkusTransaction.requiringNew().call(this::forgetSome));
        while (gone == MOST) {
            gone = caller.asService(() -> QuarkusTransaction.requiringNew().call(this::forgetSome));
        }
        if (gone > 0) {
            Log.infof("Notices forgotten: last=%d", gone);
        }
    }

    int forgetSome() {
        return (Integer) entities.createNativeQuery("select forget_notices(:moment, :most)", Integer.class)
                .setParameter("moment", clock.now())
                .setParameter("most", MOST)
                .getSingleResult();
    }
}
