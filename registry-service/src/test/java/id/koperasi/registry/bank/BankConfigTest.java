package id.koperasi.registry.bank;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.deploy.bank.BankSimulator;
import id.koperasi.registry.bank.BankConfig.Adapter;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BankConfigTest {

    private static final int ABOVE_DEFAULTS = 300;

    @Test
    void aBankIsReachedThroughTheEnvironmentAlone() {
        try (var bank = BankSimulator.start(0, "secret")) {
            Map<String, String> environment = new HashMap<>();
            bank.settings("999")
                    .forEach((name, value) -> environment.put(
                            "REGISTRY_BANK_"
                                    + name.toUpperCase(Locale.ROOT)
                                            .replace('.', '_')
                                            .replace('-', '_'),
                            value));

            BankConfig config = read(environment);

            assertThat(config.adapter()).isEqualTo(Adapter.SNAP);
            assertThat(config.snap()).hasValueSatisfying(snap -> {
                assertThat(snap.address()).hasToString(bank.address() + "/snap");
                assertThat(snap.banks()).containsExactly("999");
                assertThat(snap.clientSecret()).isEqualTo("secret");
                assertThat(snap.privateKey()).isNotEmpty();
            });
        }
    }

    @Test
    void noBankIsAskedByDefault() {
        BankConfig config = read(Map.of());

        assertThat(config.adapter()).isEqualTo(Adapter.MANUAL);
        assertThat(config.snap()).isEmpty();
    }

    private static BankConfig read(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(BankConfig.class)
                .withConverter(Duration.class, ABOVE_DEFAULTS, new DurationConverter())
                .withSources(new EnvConfigSource(environment, ABOVE_DEFAULTS))
                .build()
                .getConfigMapping(BankConfig.class);
    }
}
