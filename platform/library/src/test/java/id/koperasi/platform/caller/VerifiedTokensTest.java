package id.koperasi.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a token that was verified counts, and for whom. */
class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2025-07-24T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3_600);

    private final Hands clock = new Hands();
    private final VerifiedTokens tokens = new VerifiedTokens(new Settings(Duration.ofSeconds(30), 3), clock);

    @Test
    void aTokenCountsForAWhileAndIsThenVerifiedAgain() {
        verify("a", LATER);

        clock.now = NOON.plusSeconds(29);
        SecurityIdentity remembered = known("a");
        assertThat(remembered).isNotNull();
        clock.now = NOON.plusSeconds(30);
        tokens.augment(Objects.requireNonNull(remembered), work -> null)
                .await()
                .indefinitely(); // being remembered prolongs nothing
        assertThat(known("a")).isNull();
        verify("a", LATER);
        assertThat(known("a")).isNotNull();
    }

    @Test
    void aTokenNeverCountsPastItsEnd() {
        verify("a", NOON.plusSeconds(5));

        clock.now = NOON.plusSeconds(4);
        assertThat(known("a")).isNotNull();
        clock.now = NOON.plusSeconds(5);
        assertThat(known("a")).isNull();
    }

    @Test
    void anotherTokenOfTheSamePersonIsAnother() {
        verify("header.claims.signature", LATER);

        for (String other : new String[] {
            "header.claims.signaturf", "header.claims.", "header.claimt.signature", "header.claims.signature "
        }) {
            assertThat(known(other)).isNull();
        }
        assertThat(known("header.claims.signature"))
                .extracting(SecurityIdentity::getRoles)
                .isEqualTo(Set.of("clerk"));
    }

    @Test
    void thereIsABoundAndNothingIsKeptWhenNothingIsToBeKept() {
        for (int i = 0; i < 100; i++) {
            verify("token " + i, LATER);
        }
        assertThat(IntStream.range(0, 100)
                        .filter(i -> known("token " + i) != null)
                        .count())
                .isBetween(1L, 3L);

        var none = new VerifiedTokens(new Settings(Duration.ZERO, 3), clock);
        none.augment(identity("a", LATER), work -> null).await().indefinitely();
        assertThat(none.authenticate(asked("a"), work -> null).await().indefinitely())
                .isNull();
    }

    private void verify(String token, Instant end) {
        tokens.augment(identity(token, end), work -> null).await().indefinitely();
    }

    private @Nullable SecurityIdentity known(String token) {
        return tokens.authenticate(asked(token), work -> null).await().indefinitely();
    }

    private static TokenAuthenticationRequest asked(String token) {
        return new TokenAuthenticationRequest(new AccessTokenCredential(token));
    }

    private static SecurityIdentity identity(String token, Instant end) {
        var claims = new JwtClaims();
        claims.setSubject("ani");
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        var credential = new AccessTokenCredential(token);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, credential))
                .addRole("clerk")
                .addCredential(credential)
                .build();
    }

    private record Settings(Duration kept, int most) implements TokenConfig {}

    /** A clock whose hands are set. */
    private static final class Hands extends Clock {

        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
