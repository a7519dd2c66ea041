package id.koperasi.registry.standing;

import id.koperasi.registry.correction.RecordCorrections.Why;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tell anew from which day on a cooperative stands otherwise.
 *
 * @param cooperativeId which one
 * @param changeId which change
 * @param on the day in truth
 * @param announcedOn the day creditors were told, of a merger
 * @param why why it was told otherwise
 */
record CorrectStanding(
        UUID cooperativeId,
        UUID changeId,
        LocalDate on,
        @Nullable LocalDate announcedOn,
        Why why) {}
