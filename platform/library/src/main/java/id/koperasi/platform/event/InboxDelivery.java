package id.koperasi.platform.event;

import id.koperasi.platform.event.Inbox.Outcome;
import id.koperasi.platform.privacy.Redaction;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Brings a batch into the inbox: all at once when nothing is wrong with it, otherwise one by one, so that
 * only the stream of the event that fails is parked.
 */
@ApplicationScoped
class InboxDelivery {

    private static final int MAX_DETAIL = 1_000;

    private final Inbox inbox;
    private final EventMetrics metrics;
    private final PlatformEvents config;
    private final BusinessClock clock;

    InboxDelivery(Inbox inbox, EventMetrics metrics, PlatformEvents config, BusinessClock clock) {
        this.inbox = inbox;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** The database is away; the batch must be offered again. */
    static final class OutageException extends Exception {
        OutageException(Throwable cause) {
            super(cause);
        }
    }

    void deliver(List<Arrival> arrivals) throws OutageException, InterruptedException {
        try {
            settle(inbox.receive(arrivals));
        } catch (RuntimeException e) {
            if (Failure.of(e) == Failure.OUTAGE) {
                throw new OutageException(e);
            }
            for (Arrival arrival : arrivals) {
                deliverOne(arrival);
            }
        }
    }

    private void deliverOne(Arrival arrival) throws OutageException, InterruptedException {
        var backoff = new Backoff(config.retryMin(), config.retryMax());
        for (int attempt = 1; ; attempt++) {
            try {
                settle(inbox.receive(List.of(arrival)));
                return;
            } catch (RuntimeException e) {
                Failure failure = Failure.of(e);
                if (failure == Failure.OUTAGE) {
                    throw new OutageException(e);
                }
                if (failure == Failure.LASTING || attempt == config.attempts()) {
                    park(arrival, e);
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(backoff.advance().toMillis());
            }
        }
    }

    private void park(Arrival arrival, RuntimeException failure) {
        if (!(arrival instanceof Arrival.Event(EventEnvelope event))) {
            throw failure;
        }
        Log.errorf(
                failure,
                "Event parked: type=%s source=%s subject=%s sequence=%d",
                event.type(),
                event.source(),
                event.subject(),
                event.sequence());
        inbox.park(event, detail(failure));
        metrics.parked(1);
    }

    private void settle(Outcome outcome) {
        metrics.received(outcome.handled(), outcome.duplicates(), outcome.parked());
        for (Stream stream : outcome.unblocked()) {
            takeParked(stream);
        }
    }

    /**
     * Takes what waits in a stream, one transaction each, until one fails or the next is missing.
     *
     * @return how many were taken
     */
    int takeParked(Stream stream) {
        int taken = 0;
        try {
            while (inbox.takeParked(stream)) {
                taken++;
            }
        } catch (RuntimeException e) {
            if (Failure.of(e) == Failure.OUTAGE) {
                throw e;
            }
            Log.errorf(e, "Parked event failed again: source=%s subject=%s", stream.source(), stream.subject());
            inbox.failParked(stream, detail(e));
        }
        metrics.received(taken, 0, 0);
        return taken;
    }

    /** The reason as an operator may read it: what failed on a value often quotes it. */
    private String detail(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        String text = Redaction.of(root.getClass().getSimpleName() + ": " + root.getMessage(), clock.now());
        return text.length() <= MAX_DETAIL ? text : text.substring(0, MAX_DETAIL);
    }
}
