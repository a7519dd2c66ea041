package id.koperasi.registry.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class SignInConfigTest {

    private static final int ABOVE_DEFAULTS = 300;

    @Test
    void aKeycloakIsReachedThroughTheEnvironmentAlone() {
        SignInConfig config = read(Map.of(
                "REGISTRY_SIGN_IN_KEYCLOAK_ADDRESS", "http://localhost:8180",
                "REGISTRY_SIGN_IN_KEYCLOAK_REALM", "koperasi",
                "REGISTRY_SIGN_IN_KEYCLOAK_CLIENT_ID", "registry",
                "REGISTRY_SIGN_IN_KEYCLOAK_CLIENT_SECRET", "secret"));

        assertThat(config.keycloak()).hasValueSatisfying(access -> {
            assertThat(access.address()).hasToString("http://localhost:8180");
            assertThat(access.realm()).isEqualTo("koperasi");
            assertThat(access.clientId()).isEqualTo("registry");
            assertThat(access.clientSecret()).isEqualTo("secret");
        });
        assertThat(provider(config).connected()).isTrue();
    }

    @Test
    void nobodyIsToldByDefault() {
        assertThat(notConnected().connected()).isFalse();
    }

    /** The one that a registry has which was told of none. */
    public static IdentityProvider notConnected() {
        return provider(read(Map.of()));
    }

    private static IdentityProvider provider(SignInConfig config) {
        return new IdentityProviders().provider(config, new ObjectMapper());
    }

    private static SignInConfig read(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(SignInConfig.class)
                .withConverter(Duration.class, ABOVE_DEFAULTS, new DurationConverter())
                .withSources(new EnvConfigSource(environment, ABOVE_DEFAULTS))
                .build()
                .getConfigMapping(SignInConfig.class);
    }
}
