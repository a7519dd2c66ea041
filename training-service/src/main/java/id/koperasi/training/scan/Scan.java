package id.koperasi.training.scan;

import java.time.Instant;
import java.util.UUID;

/**
 * What a phone says it has seen.
 *
 * @param sessionId the session
 * @param deviceId the phone
 * @param lesson the number of the lesson
 * @param direction whether its owner comes or goes
 * @param code what the screen showed
 * @param scannedAt when, by the phone's clock
 * @param sentAt when it was sent, by the same clock
 * @param nonce of this scan alone
 * @param signature of the phone, in Base64
 */
record Scan(
        UUID sessionId,
        UUID deviceId,
        int lesson,
        Direction direction,
        String code,
        Instant scannedAt,
        Instant sentAt,
        UUID nonce,
        String signature) {

    /** The text that the phone signs when it sends, one fact a line; sent again it is signed again, under the same nonce. */
    String text() {
        return String.join(
                "\n",
                "koperasi-scan 2",
                "session " + sessionId,
                "lesson " + lesson,
                "direction " + direction,
                "code " + code,
                "scanned " + scannedAt.toEpochMilli(),
                "sent " + sentAt.toEpochMilli(),
                "nonce " + nonce);
    }
}
