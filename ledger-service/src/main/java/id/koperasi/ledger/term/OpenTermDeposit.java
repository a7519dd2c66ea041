package id.koperasi.ledger.term;

import id.koperasi.ledger.term.TermDeposit.AtMaturity;
import id.koperasi.ledger.term.TermDeposit.InterestPayment;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Open a deposit. */
@Schema(name = "NewTermDeposit", description = "What a member places for a term, by the terms of that day.")
record OpenTermDeposit(
        @NotNull UUID memberId,

        @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "1000000")
        Rupiah amount,

        @Min(1) @Max(MOST_MONTHS) @Schema(examples = "12") int months,

        @NotNull @Schema(description = "The business date it counts for.", examples = "2025-07-24")
        LocalDate effectiveDate,

        @NotNull PaidFrom from,
        @NotNull InterestPayment interestPaid,
        @NotNull AtMaturity atMaturity) {

    static final int MOST_MONTHS = 120;

    /** Where the money comes from. */
    @Schema(name = "TermDepositPaidFrom")
    enum PaidFrom {
        CASH("111"),
        BANK("112"),
        VOLUNTARY_SAVINGS("211");

        private final String account;

        PaidFrom(String account) {
            this.account = account;
        }

        String account() {
            return account;
        }
    }
}
