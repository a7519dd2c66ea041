package id.koperasi.registry.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.outside.OutsideChannel;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.signin.ProviderAnswer.NoAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the identity provider that the configuration opens. */
class IdentityProviders {

    private static final int MAX_ANSWER_BYTES = 262_144;

    @Produces
    @ApplicationScoped
    IdentityProvider provider(SignInConfig config, ObjectMapper json) {
        return config.keycloak()
                .<IdentityProvider>map(access -> new KeycloakAccounts(
                        access,
                        new OutsideChannel(config.connectTimeout(), config.answerTimeout(), MAX_ANSWER_BYTES),
                        json))
                .orElseGet(NoProvider::new);
    }

    private static final class NoProvider implements IdentityProvider {

        @Override
        public boolean connected() {
            return false;
        }

        @Override
        public ProviderAnswer tie(String account, @Nullable PersonReference person, Set<PersonReference> ours) {
            return new NoAnswer("not connected");
        }
    }
}
