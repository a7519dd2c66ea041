package id.koperasi.registry.cooperative;

import id.koperasi.registry.founding.ExistingCooperative;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Call the village meeting that shall found a cooperative.
 *
 * @param villageCode the official code of the village
 * @param route how it comes to be
 * @param proposedOn the day; today when nothing is said
 * @param second why it is not the first of its village, when it is not
 * @param existing the older cooperative that is developed or revitalised
 */
record ProposeCooperative(
        String villageCode,
        Route route,
        @Nullable LocalDate proposedOn,
        @Nullable Second second,
        @Nullable ExistingCooperative existing) {}
