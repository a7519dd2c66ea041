package id.koperasi.training.certificate;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.certificate.ExpiringCertificates.Expiring;
import id.koperasi.training.event.TrainingEvent.CertificateExpiring;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Announces certificates that run out soon, in time to plan a session; a bounded number in each transaction. */
@ApplicationScoped
class AnnouncingExpiry {

    private static final int MOST_AT_ONCE = 500;

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
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        int announced = 0;
        int some = MOST_AT_ONCE;
        while (some == MOST_AT_ONCE) {
            some = announceSome(today);
            announced += some;
        }
        Log.infof("Certificates that run out announced: number=%d", announced);
    }

    /** Announces some of those that are due on a day. */
    int announceSome(LocalDate today) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> {
            List<Expiring> due = certificates.toAnnounce(today, clock.now(), MOST_AT_ONCE);
            due.forEach(one -> outbox.append(new CertificateExpiring(
                    one.cooperativeId(),
                    one.id(),
                    one.kind(),
                    one.number(),
                    new PersonReference(one.person()),
                    one.office(),
                    one.validUntil(),
                    one.daysLeft())));
            return due.size();
        }));
    }
}
