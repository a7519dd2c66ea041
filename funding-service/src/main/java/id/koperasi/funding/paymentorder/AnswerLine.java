package id.koperasi.funding.paymentorder;

import id.koperasi.funding.bank.BankAnswer;
import id.koperasi.funding.bank.BankAnswer.Paid;
import id.koperasi.funding.bank.BankAnswer.Refused;
import id.koperasi.funding.bank.BankAnswer.Returned;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank's file that says what became of an order.
 *
 * @param reference our name for the order
 * @param said what the bank says
 * @param day when
 * @param bankReference the bank's name for it
 * @param reason why it was not paid
 * @param outcome what became of the line
 */
record AnswerLine(
        String reference,
        @Nullable Said said,
        @Nullable LocalDate day,
        String bankReference,
        String reason,
        Outcome outcome) {

    static final String HEADINGS = "reference;status;date;bankReference;reason";

    private static final int CELLS = 5;
    private static final int LONGEST = 200;

    /** What a bank says of an order. */
    enum Said {
        PAID,
        REFUSED,
        RETURNED
    }

    /** What became of a line. */
    enum Outcome {
        /** It counts. */
        TAKEN,
        /** It said nothing new. */
        KNOWN,
        /** No order that went by file has this reference. */
        UNKNOWN,
        /** The order is where the bank cannot say this; somebody must look. */
        CONTRADICTS,
        /** It is no such line. */
        UNREADABLE,
        /** It could not be taken in; it is on the list of problems. */
        FAILED
    }

    /** Reads a line; empty when it is none. */
    static Optional<AnswerLine> read(String line) {
        String[] cells = line.strip().split(";", -1);
        if (cells.length != CELLS || line.length() > CELLS * LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AnswerLine(
                    cells[0].strip(),
                    Said.valueOf(cells[1].strip()),
                    LocalDate.parse(cells[2].strip()),
                    cells[3].strip(),
                    cells[4].strip(),
                    Outcome.UNREADABLE));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static AnswerLine unreadable(int number) {
        return new AnswerLine("line " + number, null, null, "", "", Outcome.UNREADABLE);
    }

    AnswerLine became(Outcome now) {
        return new AnswerLine(reference, said, day, bankReference, reason, now);
    }

    /** Whether an order that is there has been told this. */
    boolean isKnown(OrderStatus order) {
        return switch (order) {
            case PAID -> said == Said.PAID;
            case RETURNED -> said == Said.PAID || said == Said.RETURNED;
            case REFUSED -> said == Said.REFUSED;
            case PREPARED, CANCELLED, RELEASED, SENT -> false;
        };
    }

    /** Whether a bank can say this of an order that is there. */
    boolean mayFollow(OrderStatus order) {
        return order == OrderStatus.SENT || (order == OrderStatus.PAID && said == Said.RETURNED);
    }

    BankAnswer answer() {
        return switch (said) {
            case PAID -> new Paid(bankReference, day);
            case RETURNED -> new Returned(bankReference, day);
            case REFUSED -> new Refused(reason);
            case null -> throw new IllegalStateException("a line that cannot be read says nothing");
        };
    }
}
