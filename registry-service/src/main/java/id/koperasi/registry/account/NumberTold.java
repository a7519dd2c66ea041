package id.koperasi.registry.account;

import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of an account as whoever corrects it is shown it.
 *
 * @param maskedNumber all but its last four digits hidden
 * @param fingerprint the beginning of its keyed digest
 */
@Schema(description = "The number of an account, masked.")
record NumberTold(
        @Schema(examples = "***********4501") String maskedNumber,

        @Schema(
                description = "Differs where the numbers differ, also when they look the same.",
                examples = "9f2c41d07be3")
        String fingerprint) {

    private static final int FINGERPRINT_BYTES = 6;

    static NumberTold of(SealedNumber number) {
        return new NumberTold(number.maskedNumber(), HexFormat.of().formatHex(number.index(), 0, FINGERPRINT_BYTES));
    }
}
