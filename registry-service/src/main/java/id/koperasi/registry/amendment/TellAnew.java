package id.koperasi.registry.amendment;

import id.koperasi.registry.cooperative.Particular;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tell one particular of a cooperative anew.
 *
 * @param cooperativeId which one
 * @param particular what about it
 * @param value what is true, dates as 2025-06-02, amounts in rupiah
 * @param effectiveOn the day from which on it is so; null when it was so from the start
 * @param reason why
 * @param evidence where that is written
 */
record TellAnew(
        UUID cooperativeId,
        Particular particular,
        String value,
        @Nullable LocalDate effectiveOn,
        String reason,
        String evidence) {

    TellAnew with(String settled) {
        return new TellAnew(cooperativeId, particular, settled, effectiveOn, reason, evidence);
    }
}
