package id.koperasi.ledger.payment;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.payment.PaymentConfig.Outbound;
import id.koperasi.ledger.payment.PaymentConfig.Snap;
import id.koperasi.platform.snap.SnapClient;
import id.koperasi.platform.snap.SnapContract;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Chooses how the bank is asked, as the configuration says. */
class PaymentBanks {

    @Produces
    @Singleton
    PaymentBank bank(PaymentConfig config, BusinessClock clock, ObjectMapper json) {
        Optional<Snap> snap = config.snap();
        Optional<Outbound> outbound = snap.flatMap(Snap::outbound);
        if (snap.isEmpty() || outbound.isEmpty()) {
            return new NoPaymentBank();
        }
        return new SnapPaymentBank(
                snap.get().serviceId(),
                outbound.get().merchantId(),
                new SnapClient(contract(config, outbound.get()), clock, json));
    }

    private static SnapContract contract(PaymentConfig config, Outbound outbound) {
        return new SnapContract(
                outbound.address(),
                outbound.clientKey(),
                outbound.clientSecret(),
                outbound.privateKey(),
                outbound.partnerId(),
                outbound.channelId(),
                config.connectTimeout(),
                config.answerTimeout());
    }
}
