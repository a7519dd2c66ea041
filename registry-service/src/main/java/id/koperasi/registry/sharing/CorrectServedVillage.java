package id.koperasi.registry.sharing;

import id.koperasi.registry.correction.RecordCorrections.Why;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tell anew when a village shared the cooperative of another.
 *
 * @param cooperativeId the cooperative
 * @param villageCode the village that shares it, or did
 * @param toldFrom the day from which on that was told
 * @param servedFrom the day in truth; as it was told when null
 * @param servedUntil the first day without it in truth; as it was told when null
 * @param why why it is told anew
 */
record CorrectServedVillage(
        UUID cooperativeId,
        String villageCode,
        LocalDate toldFrom,
        @Nullable LocalDate servedFrom,
        @Nullable LocalDate servedUntil,
        Why why) {}
