package id.koperasi.registry.authority;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.deploy.authority.AuthoritySimulator;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorityConfigTest {

    private static final int ABOVE_DEFAULTS = 300;

    @Test
    void authoritiesAreReachedThroughTheEnvironmentAlone() {
        try (var authorities = AuthoritySimulator.start(0, "secret")) {
            Map<String, String> environment = new HashMap<>();
            authorities
                    .settings()
                    .forEach((name, value) -> environment.put(
                            "REGISTRY_AUTHORITY_"
                                    + name.toUpperCase(Locale.ROOT)
                                            .replace('.', '_')
                                            .replace('-', '_'),
                            value));

            AuthorityConfig config = read(environment);

            assertThat(config.cooperativeLookup().orElseThrow()).hasToString(authorities.address() + "/odsnik/detail");
            assertThat(config.population()).hasValueSatisfying(access -> {
                assertThat(access.address()).hasToString(authorities.address() + "/dukcapil/get_json/");
                assertThat(access.customer()).isEqualTo("KOPERASI");
                assertThat(access.userId()).isEqualTo("koperasi");
                assertThat(access.password()).isEqualTo("secret");
                assertThat(access.ip()).isEqualTo("127.0.0.1");
            });
        }
    }

    @Test
    void noAuthorityIsAskedByDefault() {
        AuthorityConfig config = read(Map.of());

        assertThat(config.cooperativeLookup()).isEmpty();
        assertThat(config.population()).isEmpty();
    }

    private static AuthorityConfig read(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(AuthorityConfig.class)
                .withConverter(Duration.class, ABOVE_DEFAULTS, new DurationConverter())
                .withSources(new EnvConfigSource(environment, ABOVE_DEFAULTS))
                .build()
                .getConfigMapping(AuthorityConfig.class);
    }
}
