package id.koperasi.ledger.payment;

import id.koperasi.ledger.payment.NotificationRejection.NotGenuine;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.snap.SnapSignature;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;

/** The bank on the other side: knows its calls from those of anybody else. */
@ApplicationScoped
class PaymentGateway {

    private final PaymentConfig config;
    private final BusinessClock clock;

    PaymentGateway(PaymentConfig config, BusinessClock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The contract under which a call was made; one that is not the bank's, or not of now, is refused. */
    PaymentConfig.Snap of(Notification call, BankCall service) {
        PaymentConfig.Snap snap = contract(service);
        boolean genuine = snap.partnerId().equals(call.partner())
                && snap.channelId().equals(call.channel())
                && call.timestamp() != null
                && call.signature() != null
                && ofNow(call.timestamp())
                && SnapSignature.genuine(
                        snap.publicKey(),
                        config.notificationPath() + service.path(),
                        call.body(),
                        call.timestamp(),
                        call.signature());
        if (!genuine) {
            throw new RejectedException(new NotGenuine(service));
        }
        return snap;
    }

    /** The contract with the bank; without one nobody is believed. */
    PaymentConfig.Snap contract(BankCall service) {
        return config.snap().orElseThrow(() -> new RejectedException(new NotGenuine(service)));
    }

    private boolean ofNow(String timestamp) {
        try {
            return Duration.between(OffsetDateTime.parse(timestamp).toInstant(), clock.now())
                            .abs()
                            .compareTo(config.clockSkew())
                    <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
