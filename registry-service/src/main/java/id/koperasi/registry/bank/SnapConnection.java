package id.koperasi.registry.bank;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.bank.InquiryAnswer.Denied;
import id.koperasi.registry.bank.InquiryAnswer.HeldBy;
import id.koperasi.registry.bank.InquiryAnswer.NoAnswer;
import id.koperasi.registry.bank.SnapChannel.Answer;
import id.koperasi.registry.outside.SilenceException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The account inquiry of SNAP (service 16): who holds an account at another bank. */
final class SnapConnection implements BankConnection {

    private static final String TOKEN_CALL = "/v1.0/access-token/b2b";
    private static final String INQUIRY_CALL = "/v1.0/account-inquiry-external";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final long EARLY_SECONDS = 30;

    private final BankConfig.Snap config;
    private final BusinessClock clock;
    private final SnapChannel channel;
    private @Nullable Token token;

    SnapConnection(BankConfig.Snap config, BusinessClock clock, SnapChannel channel) {
        this.config = config;
        this.clock = clock;
        this.channel = channel;
    }

    private record Token(String value, Instant usableUntil) {}

    @Override
    public boolean reaches(String bankCode) {
        return config.banks().contains(bankCode);
    }

    @Override
    public InquiryAnswer ask(String bankCode, AccountNumber number, long externalId) {
        try {
            return understood(inquire(bankCode, number, externalId), number);
        } catch (SilenceException e) {
            return new NoAnswer(String.valueOf(e.getMessage()));
        }
    }

    private Answer inquire(String bankCode, AccountNumber number, long externalId) throws SilenceException {
        String path = channel.path(INQUIRY_CALL);
        String timestamp = timestamp();
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("beneficiaryBankCode", bankCode)
                .put("beneficiaryAccountNo", number.reveal())
                .toString();
        String bearer = accessToken();
        return channel.post(
                path,
                Map.of(
                        "Authorization", "Bearer " + bearer,
                        "X-TIMESTAMP", timestamp,
                        "X-SIGNATURE", SnapSignature.ofQuestion(config.clientSecret(), path, bearer, body, timestamp),
                        "X-PARTNER-ID", config.partnerId(),
                        "X-EXTERNAL-ID", Long.toString(externalId),
                        "CHANNEL-ID", config.channelId()),
                body);
    }

    private InquiryAnswer understood(Answer answer, AccountNumber asked) {
        String code = answer.text("responseCode");
        String name = answer.text("beneficiaryAccountName").strip();
        return switch (answer.status()) {
            case 200 -> {
                boolean sameAccount = answer.text("beneficiaryAccountNo").equals(asked.reveal());
                yield code.startsWith("200") && sameAccount && !name.isEmpty()
                        ? new HeldBy(name)
                        : new NoAnswer("not understood");
            }
            case 403, 404 ->
                code.startsWith("40316") || code.startsWith("40416")
                        ? new Denied(code.substring(0, Math.min(7, code.length())))
                        : new NoAnswer("status " + answer.status());
            case 401 -> {
                forgetToken();
                yield new NoAnswer("status 401");
            }
            default -> new NoAnswer("status " + answer.status());
        };
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
        String timestamp = timestamp();
        Answer answer = channel.post(
                channel.path(TOKEN_CALL),
                Map.of(
                        "X-CLIENT-KEY", config.clientKey(),
                        "X-TIMESTAMP", timestamp,
                        "X-SIGNATURE",
                                SnapSignature.ofTokenRequest(config.privateKey(), config.clientKey(), timestamp)),
                "{\"grantType\":\"client_credentials\"}");
        String value = answer.text("accessToken");
        if (answer.status() != 200 || value.isEmpty()) {
            throw new SilenceException("no access token");
        }
        long seconds = answer.body().path("expiresIn").asLong(0);
        return new Token(value, clock.now().plusSeconds(Math.max(0, seconds - EARLY_SECONDS)));
    }

    private String timestamp() {
        return TIMESTAMP.format(clock.now().truncatedTo(ChronoUnit.SECONDS).atZone(IndonesianZone.WIB.id()));
    }
}
