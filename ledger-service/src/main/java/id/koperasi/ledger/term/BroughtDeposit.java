package id.koperasi.ledger.term;

import id.koperasi.ledger.interest.DayCount;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.ledger.term.TermDeposit.Agreed;
import id.koperasi.ledger.term.TermDeposit.AtMaturity;
import id.koperasi.ledger.term.TermDeposit.InterestPayment;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deposit that was opened before the book, with what was agreed for it. */
@Schema(description = "A deposit for a term that was opened before the book, as its certificate says.")
public record BroughtDeposit(
        @NotNull UUID memberId,

        @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "1000000")
        Rupiah principal,

        @NotNull @Schema(examples = "2025-01-15") LocalDate openedOn,

        @Min(1) @Max(OpenTermDeposit.MOST_MONTHS) @Schema(examples = "12")
        int months,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "Agreed when it was opened.", examples = "6")
        BigDecimal yearlyPercent,

        @NotNull DayCount dayCount,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "A year, in place of the rate, when it is withdrawn early.", examples = "2")
        BigDecimal earlyPercent,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "Of the principal, kept when it is withdrawn early.", examples = "0.5")
        BigDecimal earlyFeePercent,

        @NotNull InterestPayment interestPaid,
        @NotNull AtMaturity atMaturity,

        @Schema(
                description =
                        "The day up to which interest was paid; when absent, the last on which it was due before the cut-over.",
                examples = "2025-06-15",
                nullable = true)
        @Nullable LocalDate paidUntil) {

    /** The line of the opening balances that brings it. */
    public Posting posting() {
        return Posting.credit(SavingsKind.TERM_ACCOUNT, memberId, principal);
    }

    Agreed agreed() {
        return new Agreed(
                months,
                openedOn,
                openedOn.plusMonths(months),
                yearlyPercent,
                dayCount,
                earlyPercent,
                earlyFeePercent,
                interestPaid,
                atMaturity);
    }
}
