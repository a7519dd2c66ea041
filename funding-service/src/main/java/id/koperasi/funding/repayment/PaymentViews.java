package id.koperasi.funding.repayment;

import id.koperasi.funding.repayment.BankLines.Unmatched;
import id.koperasi.funding.repayment.MatchingPayments.Outcome;
import id.koperasi.funding.repayment.MatchingPayments.Row;
import id.koperasi.funding.schedule.Allocation;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How payments are shown. */
final class PaymentViews {

    private PaymentViews() {}

    @Schema(name = "Payment", description = "What a cooperative paid, and what it pays by all that is known now.")
    record PaymentView(
            UUID id,
            UUID loanId,
            Rupiah amount,

            @Schema(description = "Whether it repays principal before it is due.")
            boolean early,

            LocalDate paidOn,

            @Schema(examples = "BRI-20260512-000123") String reference,

            @Schema(examples = "BANK_FILE") String channel,

            @Schema(description = "Whose money it was, when it was not the cooperative's own.", examples = "DANA_DESA")
            @Nullable String paidBy,

            Rupiah interest,
            Rupiah principal,

            @Schema(description = "What of it is not needed yet.")
            Rupiah credit) {

        static PaymentView of(Payment payment, RepaymentSchedule schedule) {
            List<Allocation> parts = schedule.allocations().stream()
                    .filter(part -> part.paymentId().equals(payment.id()))
                    .toList();
            Rupiah interest = parts.stream().map(Allocation::interest).reduce(Rupiah.ZERO, Rupiah::plus);
            Rupiah principal = parts.stream().map(Allocation::principal).reduce(Rupiah.ZERO, Rupiah::plus);
            return new PaymentView(
                    payment.id(),
                    payment.loanId(),
                    payment.amount(),
                    payment.early(),
                    payment.paidOn(),
                    payment.reference(),
                    payment.channel().name(),
                    payment.paidBy(),
                    interest,
                    principal,
                    payment.amount().minus(interest).minus(principal));
        }
    }

    @Schema(name = "BankFileRow", description = "A line of a bank's file and what became of it.")
    record RowView(
            @Schema(description = "Its place in the file, from 1.")
            int row,

            Outcome outcome,
            @Nullable UUID loanId,
            @Nullable UUID paymentId) {

        static RowView of(Row row) {
            Payment payment = row.payment();
            return new RowView(
                    row.number(),
                    row.outcome(),
                    payment == null ? null : payment.loanId(),
                    payment == null ? null : payment.id());
        }
    }

    @Schema(name = "BankFile", description = "What became of the lines of a bank's file.")
    record FileView(long matched, long unmatched, long known, long unreadable, long failed, List<RowView> rows) {

        static FileView of(List<Row> rows) {
            return new FileView(
                    count(rows, Outcome.MATCHED),
                    count(rows, Outcome.UNMATCHED),
                    count(rows, Outcome.KNOWN),
                    count(rows, Outcome.UNREADABLE),
                    count(rows, Outcome.FAILED),
                    rows.stream().map(RowView::of).toList());
        }

        private static long count(List<Row> rows, Outcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).count();
        }
    }

    @Schema(name = "UnmatchedPayment", description = "Money that came in and names no agreement, or several.")
    record UnmatchedView(
            UUID id,
            LocalDate paidOn,
            Rupiah amount,
            String reference,
            String description,
            String fileName,
            @Schema(examples = "NO_AGREEMENT_NAMED") String reason,

            @Schema(
                    description = "The refusal that it met, where it named an agreement.",
                    examples = "nothing-disbursed-yet")
            @Nullable String problem) {

        static UnmatchedView of(Unmatched unmatched) {
            return new UnmatchedView(
                    unmatched.id(),
                    unmatched.line().paidOn(),
                    unmatched.line().amount(),
                    unmatched.line().reference(),
                    unmatched.line().description(),
                    unmatched.fileName(),
                    unmatched.reason(),
                    unmatched.problem());
        }
    }
}
