package id.koperasi.ledger.payment;

import id.koperasi.platform.money.NotAnAmountException;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money as SNAP writes it. */
@Schema(name = "PaidAmount", description = "Money as SNAP writes it.")
record ToldAmount(
        @Schema(examples = "20000.00") @Nullable String value,
        @Schema(examples = "IDR") @Nullable String currency) {

    /** Of rupiah more than nothing, with two decimals at most; empty otherwise. */
    Optional<Rupiah> rupiah() {
        if (value == null || !"IDR".equals(currency)) {
            return Optional.empty();
        }
        try {
            Rupiah amount = Rupiah.parse(new BigDecimal(value));
            return amount.isPositive() ? Optional.of(amount) : Optional.empty();
        } catch (NumberFormatException | NotAnAmountException e) {
            return Optional.empty();
        }
    }

    /** As it is written to a bank. */
    static String written(Rupiah amount) {
        return amount.toBigDecimal().setScale(2).toPlainString();
    }
}
