package id.koperasi.registry.cooperative;

import id.koperasi.platform.time.IndonesianZone;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What other features of the registry need to know of a cooperative.
 *
 * @param id which one
 * @param name the full name
 * @param kind by the kind of its village
 * @param villageCode the official code of its village
 * @param zone the time its clocks show, in which its business dates are
 * @param status how far its formation has come
 * @param route how it came to be
 * @param proposedOn the day it was proposed; null of what only a register tells
 * @param metOn the day its founders, or its members, decided on it, once they have
 * @param signedOn the day of the deed, once it is signed
 * @param formedOn the day of its decree, once there is one
 */
public record CooperativeProfile(
        UUID id,
        String name,
        Kind kind,
        String villageCode,
        IndonesianZone zone,
        Status status,
        Route route,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate metOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate formedOn) {

    /** The day of the last step of its formation; null of what only a register tells. */
    public @Nullable LocalDate latestOn() {
        return Stream.of(formedOn, signedOn, metOn, proposedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether those who want an older cooperative to be active again have met, and it is not there yet. */
    public boolean underRevitalisation() {
        return route == Route.REVITALISATION && metOn != null && status.compareTo(Status.FORMED) < 0;
    }
}
