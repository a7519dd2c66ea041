package id.koperasi.ledger.receipt;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says on paper.
 *
 * @param cooperative who received the money
 * @param payer who paid, with his number where he is a member
 * @param check where anybody learns whether it is genuine
 */
record PrintedReceipt(
        Receipt receipt, String cooperative, @Nullable String payer, URI check) {

    /** What it was for. */
    String purpose() {
        StringBuilder words = new StringBuilder(receipt.purpose());
        if (receipt.accounts() != null) {
            words.append(": ").append(receipt.accounts());
        }
        if (receipt.note() != null) {
            words.append(" (").append(receipt.note()).append(')');
        }
        return words.toString();
    }

    /** The office of whoever signs. */
    String signs() {
        return switch (receipt.office()) {
            case "treasurer" -> "Bendahara";
            case "teller" -> "Kasir";
            case null, default -> "Pengurus";
        };
    }
}
