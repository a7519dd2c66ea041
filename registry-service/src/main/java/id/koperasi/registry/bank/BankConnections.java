package id.koperasi.registry.bank;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.snap.SnapClient;
import id.koperasi.platform.snap.SnapContract;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the connection that the configuration asks for. */
class BankConnections {

    @Produces
    @Singleton
    BankConnection connection(BankConfig config, BusinessClock clock, ObjectMapper json) {
        return switch (config.adapter()) {
            case MANUAL -> new NoConnection();
            case SNAP -> {
                BankConfig.Snap snap = config.snap()
                        .orElseThrow(
                                () -> new IllegalStateException("registry.bank.adapter=snap needs registry.bank.snap"));
                yield new SnapConnection(snap.banks(), new SnapClient(contract(config, snap), clock, json));
            }
        };
    }

    private static SnapContract contract(BankConfig config, BankConfig.Snap snap) {
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
