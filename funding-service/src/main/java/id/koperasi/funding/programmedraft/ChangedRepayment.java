package id.koperasi.funding.programmedraft;

import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.NobodyLooks;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.TermsUnsound;
import id.koperasi.funding.schedule.AllocationOrder;
import id.koperasi.funding.schedule.DayCount;
import id.koperasi.funding.schedule.DueDayRule;
import id.koperasi.funding.schedule.EarlyEffect;
import id.koperasi.funding.schedule.RepaymentMethod;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a draft changes of how a loan is paid back; a loan that is signed keeps what it was signed with. */
@Schema(name = "ChangedRepayment", description = "What differs in how a loan is paid back; the rest stays.")
record ChangedRepayment(
        @Schema(description = "How principal and interest fall due.") @Nullable RepaymentMethod repaymentMethod,

        @Schema(description = "How days become a part of a year.") @Nullable DayCount dayCount,

        @Schema(description = "Whether the interest of the grace is added to the principal.") @Nullable Boolean graceCapitalised,

        @Min(1) @Max(28) @Schema(description = "The day of the month, or the next on which banks work.", examples = "12")
        @Nullable Integer dueDay,

        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") @Schema(description = "By whose holidays due days move, by code.", examples = "NATIONAL")
        @Nullable String holidayCalendar,

        @Schema(description = "What becomes of a due day without work.") @Nullable DueDayRule dueDayRule,

        @Schema(description = "What a payment pays first.") @Nullable AllocationOrder allocation,

        @Schema(description = "What principal that is repaid early changes.") @Nullable EarlyEffect early,

        @PositiveAmount
        @Schema(description = "What an instalment is a multiple of, at most Rp100,000.", examples = "1000")
        @Nullable Rupiah rounding,

        @Min(0) @Max(28) @Schema(description = "How long before its day an instalment is billed.", examples = "7")
        @Nullable Integer billedDaysBefore) {

    /** What is rounded away falls to the last instalment, which must not become a debt of its own. */
    private static final Rupiah COARSEST = Rupiah.of(100_000);

    /** Refuses what would contradict itself together with the grace of the version. */
    void mustFit(int graceMonths) {
        if (rounding != null && rounding.compareTo(COARSEST) > 0) {
            throw new RejectedException(new TermsUnsound());
        }
        boolean capitalised = graceCapitalised != null && graceCapitalised;
        if (capitalised && graceMonths == 0) {
            throw new RejectedException(new NobodyLooks("maxGraceMonths"));
        }
    }

    void addTo(TermColumns columns) {
        columns.text("repayment_method", repaymentMethod);
        columns.text("day_count", dayCount);
        columns.whether("grace_capitalised", graceCapitalised);
        columns.number("due_day", dueDay);
        columns.text("holiday_calendar", holidayCalendar);
        columns.text("due_day_rule", dueDayRule);
        columns.text("allocation_order", allocation);
        columns.text("early_effect", early);
        columns.amount("rounding_sen", rounding);
        columns.number("billed_days_before", billedDaysBefore);
    }
}
