package id.koperasi.registry.amendment;

import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.correction.RecordCorrections.Why;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tell anew in which village a cooperative is.
 *
 * @param cooperativeId which one
 * @param villageCode where it is in truth
 * @param name what it is called there; as before when null
 * @param why the reason, and where it is written
 */
record CorrectVillage(
        UUID cooperativeId, String villageCode, @Nullable String name, Why why) {

    TellAnew telling(Particular particular, String value) {
        return new TellAnew(cooperativeId, particular, value, null, why.reason(), why.evidence());
    }
}
