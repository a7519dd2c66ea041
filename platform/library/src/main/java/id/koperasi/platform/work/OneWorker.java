package id.koperasi.platform.work;

import id.koperasi.platform.caller.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;
import org.hibernate.Session;

/** Lets one transaction of all instances at a time do some work, batch by batch, as the service itself. */
@ApplicationScoped
public class OneWorker {

    /** Whatever is left waits for the next turn, so that no turn lasts for ever. */
    private static final int MOST_BATCHES = 50;

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended(:work, 0))";

    private final Session session;
    private final CurrentCaller caller;

    OneWorker(Session session, CurrentCaller caller) {
        this.session = session;
        this.caller = caller;
    }

    /**
     * Does batches, each in a transaction of its own, until there is no more or somebody else is at it.
     *
     * @param work what it is called; the name of its lock in the database of the service
     * @param batch does some of it and says whether there may be more
     */
    public void repeat(String work, BooleanSupplier batch) {
        boolean more = true;
        for (int done = 0; more && done < MOST_BATCHES; done++) {
            more = caller.asService(
                    () -> QuarkusTransaction.requiringNew().call(() -> isAlone(work) && batch.getAsBoolean()));
        }
    }

    private boolean isAlone(String work) {
        return session.createNativeQuery(ALONE, Boolean.class)
                .setParameter("work", work)
                .getSingleResult();
    }
}
