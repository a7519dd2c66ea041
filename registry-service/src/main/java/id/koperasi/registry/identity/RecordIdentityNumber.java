package id.koperasi.registry.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Record a number that an authority gave.
 *
 * @param cooperativeId the cooperative
 * @param kind whose number it is
 * @param number the number
 * @param issuedOn the day it was given
 * @param evidence what was seen of it; null when it is only stated
 */
record RecordIdentityNumber(
        UUID cooperativeId,
        NumberKind kind,
        String number,
        LocalDate issuedOn,
        @Nullable String evidence) {}
