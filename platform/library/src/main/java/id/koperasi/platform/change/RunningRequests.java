package id.koperasi.platform.change;

import id.koperasi.platform.change.ChangeRejection.StillRunning;
import id.koperasi.platform.change.IdempotencyKeys.RequestKey;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests with a key that run in this process. The key's lock in the database says the same for all instances, but
 * only to who has got a connection: a caller who repeats one request often enough would otherwise make the pool wait for
 * him alone.
 */
@ApplicationScoped
class RunningRequests {

    private final Set<RequestKey> keys = ConcurrentHashMap.newKeySet();

    /** Does the work, which ends its transaction itself, unless the request with this key is at work already. */
    <T> T alone(RequestKey key, Callable<T> work) throws Exception {
        if (!keys.add(key)) {
            throw new RejectedException(new StillRunning());
        }
        try {
            return work.call();
        } finally {
            keys.remove(key);
        }
    }
}
