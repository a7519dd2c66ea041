package id.koperasi.funding.loan;

import id.koperasi.funding.loan.Loan.Agreed;
import id.koperasi.funding.loan.Loan.Sums;
import id.koperasi.funding.schedule.DueDayRule;
import id.koperasi.funding.schedule.Instalment;
import id.koperasi.funding.schedule.RepaymentTerms;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How loans are shown. */
final class LoanViews {

    private LoanViews() {}

    @Schema(name = "Loan", description = "A loan under a signed agreement, as it stands.")
    record LoanView(
            @Schema(description = "That of the application.")
            UUID id,

            UUID cooperativeId,
            @Schema(examples = "LPDB-PILOT") String programmeCode,
            @Schema(examples = "LPDB-PILOT/2025/000017") String agreementNumber,
            LoanStatus status,
            Rupiah amount,
            LoanTermsView terms,

            @Schema(description = "By whose holidays its due days move.", examples = "NATIONAL")
            String holidayCalendar,

            DueDayRule dueDayRule,
            LocalDate signedOn,

            @Schema(description = "The last day on which it can be drawn.")
            LocalDate drawBy,

            @Schema(description = "What was paid out.") Rupiah disbursed,

            @Schema(description = "What was not drawn in time.")
            Rupiah lapsed,

            @Schema(description = "Interest that was added to the principal.")
            Rupiah capitalised,

            Rupiah principalPaid,
            Rupiah interestPaid,

            @Schema(description = "Principal that is owed, due or not.")
            Rupiah outstanding,

            @Schema(description = "What was paid and not needed yet.")
            Rupiah credit,

            @Schema(description = "0 before anything is paid out.")
            int scheduleVersion) {

        static LoanView of(Loan loan) {
            Agreed agreed = loan.agreement();
            Sums sums = loan.sums();
            return new LoanView(
                    loan.id(),
                    loan.cooperativeId(),
                    loan.programmeCode(),
                    agreed.number(),
                    loan.status(),
                    agreed.amount(),
                    LoanTermsView.of(agreed.terms()),
                    agreed.dueDays().calendar(),
                    agreed.dueDays().rule(),
                    agreed.signedOn(),
                    agreed.drawBy(),
                    sums.disbursed(),
                    sums.lapsed(),
                    sums.capitalised(),
                    sums.principalPaid(),
                    sums.interestPaid(),
                    sums.outstanding(),
                    sums.credit(),
                    loan.scheduleVersion());
        }
    }

    @Schema(name = "LoanTerms", description = "How it is paid back, as it was signed.")
    record LoanTermsView(
            @Schema(examples = "3") BigDecimal annualRatePercent,
            int tenorMonths,
            int graceMonths,
            boolean graceCapitalised,
            @Schema(examples = "DECLINING_BALANCE") String repaymentMethod,
            @Schema(examples = "THIRTY_360") String dayCount,
            @Schema(examples = "12") int dueDay) {

        static LoanTermsView of(RepaymentTerms terms) {
            return new LoanTermsView(
                    terms.annualRatePercent(),
                    terms.tenorMonths(),
                    terms.graceMonths(),
                    terms.graceCapitalised(),
                    terms.method().name(),
                    terms.dayCount().name(),
                    terms.dueDay());
        }
    }

    @Schema(name = "LoanInstalment", description = "A line of the schedule of a loan.")
    record LineView(
            int number,
            Instalment.Kind kind,
            LocalDate dueOn,
            Rupiah principal,
            Rupiah interest,
            Rupiah capitalised,
            Rupiah principalPaid,
            Rupiah interestPaid,

            @Schema(description = "What of it is not paid.") Rupiah open) {

        static LineView of(Instalment line) {
            return new LineView(
                    line.number(),
                    line.kind(),
                    line.dueOn(),
                    line.principal(),
                    line.interest(),
                    line.capitalised(),
                    line.principalPaid(),
                    line.interestPaid(),
                    line.open());
        }
    }

    @Schema(name = "LoanSchedule", description = "A version of the schedule of a loan.")
    record ScheduleView(UUID loanId, int version, List<LineView> lines) {

        static ScheduleView of(UUID loanId, int version, List<Instalment> lines) {
            return new ScheduleView(
                    loanId, version, lines.stream().map(LineView::of).toList());
        }
    }

    @Schema(name = "ScheduleVersion", description = "Why a schedule became another.")
    record VersionView(
            int version,

            @Schema(examples = "BACKDATED_PAYMENT") String cause,

            @Schema(description = "The tranche or the payment.") @Nullable UUID causeId,

            @Schema(description = "The day from which on it differs.")
            LocalDate countsFrom,

            @Nullable Instant recordedAt) {

        static VersionView of(Schedules.Version version) {
            return new VersionView(
                    version.version(), version.cause(), version.causeId(), version.countsFrom(), version.recordedAt());
        }
    }
}
