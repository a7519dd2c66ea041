package id.koperasi.training.certificate;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.certificate.ExpiringCertificates.Expiring;
import id.koperasi.training.certificate.ExpiringCertificates.Kind;
import id.koperasi.training.event.TrainingEvent.CertificateExpiring;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Announces certificates that run out soon, in time to plan a session; a bounded number in each transaction. */
@ApplicationScoped
class AnnouncingExpiry {

    /** How many certificates a transaction looks at, and announces at most. */
    static final int MOST_AT_ONCE = 500;

    private final ExpiringCertificates certificates;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Outbox outbox;

    AnnouncingExpiry(ExpiringCertificates certificates, CurrentCaller caller, BusinessClock clock, Outbox outbox) {
        this.certificates = certificates;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Scheduled(every = "30m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void announce() {
        Log.infof("Certificates that run out announced: number=%d", announceOn(clock.today(IndonesianZone.CAPITAL)));
    }

    /** Announces those that are due on a day, piece by piece; how many there were. */
    int announceOn(LocalDate today) {
        return Stream.of(Kind.values())
                .mapToInt(kind -> announceAll(kind, today))
                .sum();
    }

    private int announceAll(Kind kind, LocalDate today) {
        int announced = 0;
        List<Expiring> piece = List.of();
        do {
            Expiring last = piece.isEmpty() ? null : piece.getLast();
            piece = caller.asService(
                    () -> QuarkusTransaction.requiringNew().call(() -> announceSome(kind, today, last)));
            announced += (int) piece.stream().filter(Expiring::told).count();
        } while (piece.size() == MOST_AT_ONCE);
        return announced;
    }

    private List<Expiring> announceSome(Kind kind, LocalDate today, @Nullable Expiring after) {
        List<Expiring> piece = certificates.next(kind, today, after, clock.now(), MOST_AT_ONCE);
        piece.stream()
                .filter(Expiring::told)
                .forEach(one -> outbox.append(new CertificateExpiring(
                        one.cooperativeId(),
                        one.id(),
                        kind.name(),
                        one.number(),
                        new PersonReference(one.person()),
                        one.office(),
                        one.validUntil(),
                        one.daysLeft())));
        return piece;
    }
}
