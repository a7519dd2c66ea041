package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.Payee;
import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.paymentorder.AnswerLine.Outcome;
import id.koperasi.funding.paymentorder.CarryingFiles.PaymentFile;
import id.koperasi.funding.paymentorder.PreparingPayments.Supplier;
import id.koperasi.funding.paymentorder.PreparingPayments.Wanted;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How orders are asked for and shown. */
final class PaymentOrderViews {

    private static final int MOST_STAGES = 24;
    private static final int LONGEST_FILE = 200_000;

    private PaymentOrderViews() {}

    @Schema(description = "A supplier who is paid at once.")
    record NewSupplier(
            @NotBlank @Size(max = 200) @Schema(description = "As his quotation has it.", examples = "CV Tani Makmur")
            String name,

            @NotNull @Pattern(regexp = "[0-9]{3}") @Schema(examples = "002")
            String bankCode,

            @NotNull @Pattern(regexp = AccountNumber.FORM) @Schema(examples = "003501004321504")
            String accountNumber) {

        Supplier supplier() {
            return new Supplier(name, bankCode, AccountNumber.of(accountNumber));
        }
    }

    @Schema(description = "A part of the loan is to be paid out.")
    record NewPaymentOrder(
            @NotBlank @Size(max = 200) @Schema(description = "A line of the budget.", examples = "Gerai sembako dan gudang")
            String purpose,

            @Min(1) @Max(MOST_STAGES) @Schema(
                    description =
                            "Of the stages of the proposal; the first that is not ordered whole when it is left out.",
                    examples = "1")
            @Nullable Integer stage,

            @NotNull @PositiveAmount Rupiah amount,

            @NotNull @Schema(description = "The business date of the payment.", examples = "2025-10-20")
            LocalDate payOn,

            @Valid @Schema(description = "Paid instead of the cooperative, where the version allows it.") @Nullable NewSupplier supplier) {

        Wanted wanted() {
            return new Wanted(purpose, stage, amount, payOn, supplier == null ? null : supplier.supplier());
        }
    }

    @Schema(description = "The order is taken back.")
    record NewCancellation(
            @NotBlank @Size(max = 500) @Schema(examples = "Jumlah salah.")
            String reason) {}

    @Schema(description = "Of which programme the orders are carried to the bank.")
    record NewPaymentOrderFile(
            @NotBlank @Size(max = 40) @Schema(examples = "LPDB-PILOT")
            String programmeCode) {}

    @Schema(description = "What the bank says, line by line.")
    record NewPaymentAnswers(
            @NotBlank @Size(max = LONGEST_FILE) @Schema(
                    examples = "reference;status;date;bankReference;reason\n"
                            + "KMP0198B1F03F2A7C118A4E5D0F6B1C2A33;PAID;2025-10-20;BRI-20251020-000123;")
            String content) {}

    @Schema(name = "PaymentOrderStep", description = "Something that happened to an order.")
    record StepView(
            OrderStatus status,

            @Schema(description = "The bank's words, the reason, or the file.") @Nullable String detail,

            Instant recordedAt) {

        static StepView of(OrderStep step) {
            return new StepView(step.status(), step.detail(), step.recordedAt());
        }
    }

    @Schema(name = "PaymentOrder", description = "An order to pay out a part of a loan.")
    record PaymentOrderView(
            UUID orderId,
            UUID applicationId,
            UUID cooperativeId,
            @Schema(examples = "LPDB-PILOT") String programmeCode,

            @Schema(description = "Our name for it at the bank.", examples = "KMP0198B1F03F2A7C118A4E5D0F6B1C2A33")
            String reference,

            String purpose,
            @Nullable Integer stage,
            Rupiah amount,
            LocalDate payOn,
            Payee payee,
            @Schema(examples = "002") String bankCode,

            @Schema(examples = "***********1504") String maskedNumber,

            String holder,

            @Schema(description = "The way to the bank, once it is released.")
            PaymentChannel.@Nullable Kind channel,

            OrderStatus status,
            @Nullable String cancelReason,
            @Nullable UUID fileId,

            @Schema(description = "When the bank is asked next.") @Nullable Instant nextAskAt,

            @Schema(description = "The bank's name for it.") @Nullable String bankReference,

            @Schema(description = "Why the bank does not pay it.") @Nullable String refusal,

            @Schema(description = "What it became of the loan.") @Nullable UUID trancheId,

            @Nullable LocalDate paidOn,
            @Nullable LocalDate returnedOn,
            List<StepView> history) {

        static PaymentOrderView of(PaymentOrder order, List<OrderStep> steps) {
            return new PaymentOrderView(
                    order.id(),
                    order.applicationId(),
                    order.cooperativeId(),
                    order.programmeCode(),
                    order.reference(),
                    order.purpose(),
                    order.stage(),
                    order.amount(),
                    order.payOn(),
                    order.payee(),
                    order.bankCode(),
                    order.number().masked(),
                    order.holder(),
                    order.channel(),
                    order.status(),
                    order.cancelReason(),
                    order.fileId(),
                    order.nextAt(),
                    order.bankReference(),
                    order.refusal(),
                    order.trancheId(),
                    order.paidOn(),
                    order.returnedOn(),
                    steps.stream().map(StepView::of).toList());
        }
    }

    @Schema(name = "PaymentOrderSummary", description = "An order in a list.")
    record SummaryView(
            UUID orderId,
            UUID applicationId,
            UUID cooperativeId,
            String programmeCode,
            String purpose,
            Rupiah amount,
            LocalDate payOn,
            OrderStatus status) {

        static SummaryView of(PaymentOrder order) {
            return new SummaryView(
                    order.id(),
                    order.applicationId(),
                    order.cooperativeId(),
                    order.programmeCode(),
                    order.purpose(),
                    order.amount(),
                    order.payOn(),
                    order.status());
        }
    }

    @Schema(name = "PaymentOrderFile", description = "Orders as a file for the bank; whoever got it is on record.")
    record FileView(
            UUID fileId,

            @Schema(description = "How many.") int orders,

            Rupiah amount,

            @Schema(description = "SHA-256 of the content, in hexadecimal digits.")
            String digest,

            @Schema(description = "A line of headings, then a line for each order, with the numbers of the accounts.")
            String content,

            @Schema(description = "Not in the file: not to be paid any more or, of a copy, not with the bank any more.")
            List<HeldBackView> heldBack) {

        static FileView of(PaymentFile file, Language language) {
            return new FileView(
                    file.id(),
                    file.orders(),
                    file.amount(),
                    file.digest(),
                    file.content(),
                    file.heldBack().stream()
                            .map(order -> new HeldBackView(order.orderId(), Problem.of(order.because(), language)))
                            .toList());
        }
    }

    @Schema(name = "HeldBackOrder", description = "An order that stays out of the file.")
    record HeldBackView(
            UUID orderId,

            @Schema(description = "Why it may not be paid now.")
            Problem problem) {}

    @Schema(name = "PaymentAnswer", description = "What became of a line of the bank's file.")
    record AnswerView(String reference, Outcome outcome) {

        static AnswerView of(AnswerLine line) {
            return new AnswerView(line.reference(), line.outcome());
        }
    }
}
