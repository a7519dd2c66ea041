package id.koperasi.funding.bank;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.snap.SnapClient;
import id.koperasi.platform.snap.SnapContract;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the way that the configuration asks for. */
class PaymentChannels {

    @Produces
    @Singleton
    PaymentChannel channel(PaymentConfig config, BusinessClock clock, ObjectMapper json) {
        return switch (config.adapter()) {
            case FILE -> new CarriedFile();
            case SNAP -> {
                PaymentConfig.Snap snap = config.snap()
                        .orElseThrow(() ->
                                new IllegalStateException("funding.payment.adapter=snap needs funding.payment.snap"));
                yield new SnapTransfers(
                        new SnapClient(contract(config, snap), clock, json), snap.bankCode(), snap.sourceAccount());
            }
        };
    }

    private static SnapContract contract(PaymentConfig config, PaymentConfig.Snap snap) {
        return new SnapContract(
                snap.address(),
                snap.clientKey(),
                snap.clientSecret(),
                snap.privateKey(),
                snap.partnerId(),
                snap.channelId(),
                config.connectTimeout(),
                config.answerTimeout());
    }
}
