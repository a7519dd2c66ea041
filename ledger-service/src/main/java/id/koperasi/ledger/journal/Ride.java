package id.koperasi.ledger.journal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request on its way through the posting statement, together with others. */
final class Ride {

    private final PostEntry entry;
    private final CompletableFuture<PostingOutcome> outcome = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();

    Ride(PostEntry entry) {
        this.entry = entry;
    }

    PostEntry entry() {
        return entry;
    }

    /** Takes its place; false when who asked has given up waiting, so that nothing happens behind his back. */
    boolean board() {
        return settled.compareAndSet(false, true);
    }

    /** Gives its place back: nothing has happened, and it waits again. */
    void alight() {
        settled.set(false);
    }

    void arrive(PostingOutcome how) {
        outcome.complete(how);
    }

    void fail(Throwable failure) {
        outcome.completeExceptionally(failure);
    }

    PostingOutcome await(Duration patience) {
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (settled.compareAndSet(false, true)) {
                throw new RejectedExecutionException("no place in time", e);
            }
            // It is under way, and may or may not be posted: with its key the caller will learn which.
            throw new RejectedExecutionException("no outcome in time", e);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted", e);
        }
    }
}
