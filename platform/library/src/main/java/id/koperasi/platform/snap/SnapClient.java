package id.koperasi.platform.snap;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.outside.SilenceException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a provider, with an access token that is kept as long as it is good. Nobody asks inside a transaction. */
public final class SnapClient {

    private static final String TOKEN_CALL = "/v1.0/access-token/b2b";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final long EARLY_SECONDS = 30;

    private final SnapContract contract;
    private final BusinessClock clock;
    private final SnapChannel channel;
    private @Nullable Token token;

    public SnapClient(SnapContract contract, BusinessClock clock, ObjectMapper json) {
        this.contract = contract;
        this.clock = clock;
        this.channel = new SnapChannel(contract, json);
    }

    private record Token(String value, Instant usableUntil) {}

    /**
     * Puts a question; a token that the provider knows no longer is forgotten.
     *
     * @param call its path below the address, such as {@code /v1.0/account-inquiry-external}
     * @param body without blanks between its words, as it is signed
     * @param externalId a number that no other question of this day carries
     */
    public SnapAnswer ask(String method, String call, String body, long externalId) throws SilenceException {
        String path = channel.path(call);
        String timestamp = timestamp(clock.now());
        String bearer = accessToken();
        SnapAnswer answer = channel.send(
                method,
                path,
                Map.of(
                        "Authorization", "Bearer " + bearer,
                        "X-TIMESTAMP", timestamp,
                        "X-SIGNATURE",
                                SnapSignature.ofQuestion(
                                        contract.clientSecret(), method, path, bearer, body, timestamp),
                        "X-PARTNER-ID", contract.partnerId(),
                        "X-EXTERNAL-ID", Long.toString(externalId),
                        "CHANNEL-ID", contract.channelId()),
                body);
        if (answer.status() == UNAUTHORIZED) {
            forgetToken();
        }
        return answer;
    }

    /** A moment as the standard writes it, in western time. */
    public static String timestamp(Instant moment) {
        return TIMESTAMP.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(IndonesianZone.WIB.id()));
    }

    private synchronized String accessToken() throws SilenceException {
        if (token == null || !clock.now().isBefore(token.usableUntil())) {
            token = newToken();
        }
        return token.value();
    }

    private synchronized void forgetToken() {
        token = null;
    }

    private Token newToken() throws SilenceException {
        String timestamp = timestamp(clock.now());
        SnapAnswer answer = channel.send(
                "POST",
                channel.path(TOKEN_CALL),
                Map.of(
                        "X-CLIENT-KEY", contract.clientKey(),
                        "X-TIMESTAMP", timestamp,
                        "X-SIGNATURE",
                                SnapSignature.ofTokenRequest(contract.privateKey(), contract.clientKey(), timestamp)),
                "{\"grantType\":\"client_credentials\"}");
        String value = answer.text("accessToken");
        if (answer.status() != OK || value.isEmpty()) {
            throw new SilenceException("no access token");
        }
        long seconds = answer.body().path("expiresIn").asLong(0);
        return new Token(value, clock.now().plusSeconds(Math.max(0, seconds - EARLY_SECONDS)));
    }
}
