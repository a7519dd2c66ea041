package id.koperasi.ledger.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.interest.DayCount;
import id.koperasi.ledger.term.TermDeposit.Agreed;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TermDeposit", description = "What a member placed for a term, and what was agreed.")
record TermDepositView(
        UUID depositId,

        @Schema(description = "Of its certificate, in the cooperative.", examples = "7")
        long number,

        UUID memberId,
        @Schema(examples = "1000000") Rupiah principal,
        @Schema(examples = "12") int months,
        LocalDate openedOn,
        LocalDate maturesOn,

        @Schema(description = "Percent of the principal, a year.", examples = "6")
        BigDecimal yearlyPercent,

        DayCount dayCount,

        @Schema(description = "A year, since interest was last paid, when it is withdrawn early.", examples = "1")
        BigDecimal earlyPercent,

        @Schema(description = "Of the principal, kept when it is withdrawn early.", examples = "0.5")
        BigDecimal earlyFeePercent,

        TermDeposit.InterestPayment interestPaid,
        TermDeposit.AtMaturity atMaturity,

        @Schema(description = "The deposit that it continues.") @Nullable UUID renewedFrom,

        TermDeposit.Status status,

        @Schema(description = "When interest is paid next; absent when it has ended.") @Nullable LocalDate nextDue,

        @Schema(description = "What is paid then.", examples = "5095.89") @Nullable Rupiah nextInterest,

        @Nullable LocalDate closedOn) {

    static TermDepositView of(TermDeposit deposit) {
        Agreed agreed = deposit.agreed();
        LocalDate due = deposit.nextDue();
        return new TermDepositView(
                deposit.id(),
                deposit.number(),
                deposit.memberId(),
                deposit.principal(),
                agreed.months(),
                agreed.openedOn(),
                agreed.maturesOn(),
                agreed.yearlyPercent().stripTrailingZeros(),
                agreed.dayCount(),
                agreed.earlyPercent().stripTrailingZeros(),
                agreed.earlyFeePercent().stripTrailingZeros(),
                agreed.interestPaid(),
                agreed.atMaturity(),
                deposit.renewedFrom(),
                deposit.status(),
                due,
                due == null ? null : deposit.interestUntil(due),
                deposit.closedOn());
    }
}
