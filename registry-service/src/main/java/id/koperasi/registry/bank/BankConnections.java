package id.koperasi.registry.bank;

import com.fasterxml.jackson.databind.ObjectMapper;
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
                yield new SnapConnection(snap, clock, new SnapChannel(snap.address(), config, json));
            }
        };
    }
}
