package id.koperasi.training.invitation;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.event.TrainingEvent.SeatOffered;
import id.koperasi.training.invitation.Seats.Moved;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * A seat that somebody moved up to and did not confirm in time goes to the next who waits, and so does that of who lost his
 * office; whoever moves up is told.
 */
@ApplicationScoped
class ExpiringOffers {

    private static final int MOST_AT_ONCE = 100;

    private final Seats seats;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Outbox outbox;

    ExpiringOffers(Seats seats, CurrentCaller caller, BusinessClock clock, Outbox outbox) {
        this.seats = seats;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        int expired = expire(clock.now());
        if (expired > 0) {
            Log.infof("Seats passed on that were not confirmed in time: number=%d", expired);
        }
    }

    int expire(Instant now) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> seats.expire(now, MOST_AT_ONCE)));
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void release() {
        int lapsed = release(clock.now());
        if (lapsed > 0) {
            Log.infof("Invitations lapsed with their offices: number=%d", lapsed);
        }
    }

    int release(Instant now) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> seats.release(now, MOST_AT_ONCE)));
    }

    @Scheduled(every = "10s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        int told = MOST_AT_ONCE;
        while (told == MOST_AT_ONCE) {
            told = caller.asService(() -> QuarkusTransaction.requiringNew().call(this::tellSome));
        }
    }

    private int tellSome() {
        List<Moved> moved = seats.moved(MOST_AT_ONCE);
        moved.forEach(one -> outbox.append(new SeatOffered(
                one.cooperativeId(),
                one.sessionId(),
                one.invitationId(),
                new PersonReference(one.person()),
                one.keepUntil())));
        return moved.size();
    }
}
