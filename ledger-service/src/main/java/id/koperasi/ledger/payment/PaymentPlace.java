package id.koperasi.ledger.payment;

import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where money reaches a cooperative without an order.
 *
 * @param shown the number with all but its last digits hidden, or the name in the code
 * @param qrContent what the code on the counter says; null of an account
 */
record PaymentPlace(Kind kind, String shown, @Nullable String qrContent, Instant statedAt) {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8,20}");
    private static final int SHOWN_DIGITS = 4;

    /** Which. */
    @Schema(name = "PaymentPlaceKind", description = "The QR code on the counter, or the account at the bank.")
    enum Kind {
        STATIC_QR,
        ACCOUNT
    }

    static boolean isAccount(String number) {
        return ACCOUNT.matcher(number).matches();
    }

    /** The last digits of a number. */
    static String masked(String number) {
        int hidden = number.length() - SHOWN_DIGITS;
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
