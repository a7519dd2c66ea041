package id.koperasi.registry.verification;

import id.koperasi.registry.authority.AuthorityAnswer.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to an authority.
 *
 * @param id which
 * @param status what became of it
 * @param differing what the authority has otherwise
 * @param verifiedOn the day for which it was put
 * @param requestedAt when somebody wanted to know
 * @param attempts how often the authority was asked
 * @param answeredAt when that was settled
 */
record Inquiry(
        UUID id,
        Status status,
        List<Element> differing,
        LocalDate verifiedOn,
        Instant requestedAt,
        int attempts,
        @Nullable Instant answeredAt) {

    /** What became of it. */
    enum Status {
        /** The authority has not answered yet. */
        PENDING,
        /** It is as it was told. */
        CONFIRMED,
        /** The authority has another name or another day of birth; which, is not kept. */
        DIFFERS,
        /** The authority knows no such number. */
        NOT_LISTED,
        /** The authority was asked as often as is useful. */
        UNANSWERED
    }

    boolean pending() {
        return status == Status.PENDING;
    }
}
