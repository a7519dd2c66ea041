package id.koperasi.funding.schedule;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of a schedule, as it is shown.
 *
 * @param number the how-manyeth regular instalment
 * @param kind why it is there
 * @param dueOn the last day it can be paid in time
 * @param principal rupiah
 * @param interest rupiah
 * @param capitalised interest that is added to the principal
 * @param amount principal and interest
 * @param principalLeft what is not due after it
 */
@Schema(name = "ScheduleLine", description = "A line of a schedule.")
public record InstalmentView(
        @Schema(examples = "1") int number,

        @Schema(description = "REGULAR as agreed; EARLY and CLOSING when principal is repaid before it is due.")
        Instalment.Kind kind,

        @Schema(description = "The due day of the month, or the next on which banks work.", examples = "2026-04-13")
        LocalDate dueOn,

        Rupiah principal,

        Rupiah interest,

        @Schema(description = "Interest of the grace that is added to the principal.")
        Rupiah capitalised,

        @Schema(description = "Principal and interest.") Rupiah amount,

        @Schema(description = "Principal that is not due after it.")
        Rupiah principalLeft) {

    /** All lines of a schedule. */
    public static List<InstalmentView> all(RepaymentSchedule schedule) {
        return ScheduleTables.rows(schedule).stream().map(InstalmentView::of).toList();
    }

    private static InstalmentView of(ScheduleTables.Row row) {
        Instalment line = row.line();
        return new InstalmentView(
                line.number(),
                line.kind(),
                line.dueOn(),
                line.principal(),
                line.interest(),
                line.capitalised(),
                line.amount(),
                row.left());
    }
}
