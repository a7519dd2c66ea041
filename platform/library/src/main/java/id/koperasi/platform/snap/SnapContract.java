package id.koperasi.platform.snap;

import java.net.URI;
import java.time.Duration;

/**
 * What the contract with a provider says, for who asks it.
 *
 * @param address where it listens; its path, if it has one, is part of what is signed
 * @param clientKey who we are when we ask for an access token: {@code X-CLIENT-KEY}
 * @param clientSecret signs each question
 * @param privateKey the base64 of our RSA key (PKCS #8), which signs the request for an access token
 * @param partnerId who we are when we ask: {@code X-PARTNER-ID}
 * @param channelId the channel the provider gave us: {@code CHANNEL-ID}
 * @param connectTimeout how long connecting may take
 * @param answerTimeout how long a whole answer may take
 */
public record SnapContract(
        URI address,
        String clientKey,
        String clientSecret,
        String privateKey,
        String partnerId,
        String channelId,
        Duration connectTimeout,
        Duration answerTimeout) {}
