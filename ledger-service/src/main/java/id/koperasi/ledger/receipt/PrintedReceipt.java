package id.koperasi.ledger.receipt;

import id.koperasi.ledger.paper.HalfSheet;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says on paper, in Indonesian.
 *
 * @param cooperative who received the money
 * @param payer who paid, with his number where he is a member
 * @param check where anybody learns whether it is genuine
 */
record PrintedReceipt(
        Receipt receipt, String cooperative, @Nullable String payer, URI check) {

    HalfSheet sheet() {
        HalfSheet sheet = HalfSheet.of(cooperative, "KUITANSI No. " + receipt.number(), check)
                .field("Telah terima dari", payer == null ? "-" : payer)
                .field("Uang sejumlah", receipt.amount().toString())
                .field("Terbilang", AmountInWords.of(receipt.amount()))
                .field("Untuk", purpose())
                .signedBy(HalfSheet.day(receipt.receivedOn()), signs());
        return receipt.voided() ? sheet.remark("BATAL") : sheet;
    }

    private String purpose() {
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
    private String signs() {
        return switch (receipt.office()) {
            case "treasurer" -> "Bendahara";
            case "teller" -> "Kasir";
            case null, default -> "Pengurus";
        };
    }
}
