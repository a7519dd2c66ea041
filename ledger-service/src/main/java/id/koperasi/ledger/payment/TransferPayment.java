package id.koperasi.ledger.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a bank tells of a transfer to an account of a cooperative, in the words of SNAP; it may say more, which is not read. */
@Schema(description = "A transfer to an account of a cooperative.")
record TransferPayment(
        @Schema(description = "Names the payment at the bank.", examples = "202507241014560001") @Nullable String referenceNo,

        @Schema(examples = "888801000157508") @Nullable String beneficiaryAccountNo,

        @Nullable ToldAmount amount,

        @Schema(
                description = "What the payer wrote; the reference of an order in it names it.",
                examples = "T0000000100000042 simpanan wajib")
        @Nullable String remark,

        @Schema(examples = "2025-07-24T10:14:56+07:00") @Nullable String transactionDate) {

    private static final Pattern ORDER = Pattern.compile("(?i)(?<![A-Z0-9])T[0-9]{16}(?![0-9])");

    /** What it says; empty when a field is absent or written otherwise. */
    Optional<ToldPayment> read() {
        if (beneficiaryAccountNo == null || !PaymentPlace.isAccount(beneficiaryAccountNo)) {
            return Optional.empty();
        }
        Matcher named = ORDER.matcher(remark == null ? "" : remark);
        String order = named.find() ? named.group().toUpperCase(Locale.ROOT) : "";
        return ToldPayment.of(
                PaymentChannel.TRANSFER,
                named.find() ? "" : order, // who names two names none
                beneficiaryAccountNo,
                referenceNo,
                amount,
                transactionDate);
    }
}
