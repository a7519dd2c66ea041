package id.koperasi.funding.repayment;

import id.koperasi.funding.bankfile.BankFileProblem.File;
import id.koperasi.funding.bankfile.BankFileProblems;
import id.koperasi.funding.bankfile.LinesAlone;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.repayment.BankLines.Unmatched;
import id.koperasi.funding.repayment.Payment.Channel;
import id.koperasi.funding.repayment.PaymentRejection.LineSettled;
import id.koperasi.funding.repayment.PaymentRejection.UnreadableFile;
import id.koperasi.funding.repayment.ReceivingPayments.Told;
import id.koperasi.platform.problem.RejectedException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings the lines of a bank's file to the loans they pay: by the number of the agreement, which the payer writes into the
 * reference or the description. What names none, or several, waits for somebody to say which one is meant.
 */
@ApplicationScoped
class MatchingPayments {

    private final Loans loans;
    private final ReceivingPayments receiving;
    private final BankLines lines;
    private final LinesAlone alone;
    private final BankFileProblems problems;

    MatchingPayments(
            Loans loans, ReceivingPayments receiving, BankLines lines, LinesAlone alone, BankFileProblems problems) {
        this.loans = loans;
        this.receiving = receiving;
        this.lines = lines;
        this.alone = alone;
        this.problems = problems;
    }

    /** What became of a line. */
    enum Outcome {
        /** It pays a loan. */
        MATCHED,
        /** It waits for somebody to say which loan is meant. */
        UNMATCHED,
        /** It was taken in before. */
        KNOWN,
        /** It is no line that money came in by. */
        UNREADABLE,
        /** It could not be taken in; it is on the list of problems. */
        FAILED
    }

    /**
     * A line and what became of it.
     *
     * @param number its place in the file, from 1
     * @param outcome what became of it
     * @param payment the payment it became
     */
    record Row(int number, Outcome outcome, @Nullable Payment payment) {}

    /** Each line by itself, so that one that cannot be taken in hurts no other. */
    @Transactional
    List<Row> receive(String fileName, String content) {
        List<String> all = content.lines().toList();
        if (all.isEmpty() || !all.getFirst().strip().equals(BankLine.COLUMNS)) {
            throw new RejectedException(new UnreadableFile(BankLine.COLUMNS));
        }
        Set<String> earlyWords = lines.earlyWords();
        var rows = new ArrayList<Row>();
        for (int i = 1; i < all.size(); i++) {
            rows.add(take(i, all.get(i), fileName, earlyWords));
        }
        Log.infof("Bank file received: lines=%d", rows.size());
        return rows;
    }

    /** Somebody says which loan a line is for. */
    @Transactional
    Payment match(UUID lineId, UUID loanId, boolean early) {
        Unmatched unmatched = lines.locked(lineId);
        if (unmatched.paymentId() != null) {
            throw new RejectedException(new LineSettled());
        }
        Payment payment = receiving.receive(loanId, told(unmatched.line(), early));
        lines.settle(lineId, payment.id());
        return payment;
    }

    private Row take(int number, String written, String fileName, Set<String> earlyWords) {
        Optional<BankLine> read = BankLine.read(written);
        if (read.isEmpty()) {
            if (!written.isBlank()) {
                problems.add(File.PAYMENTS, written, "unreadable");
            }
            return new Row(number, Outcome.UNREADABLE, null);
        }
        BankLine line = read.get();
        return alone.take(
                () -> take(number, line, fileName, earlyWords),
                problem -> refused(number, line, written, fileName, problem));
    }

    /**
     * What names an agreement and meets a refusal waits with those that name none: money that came in is somebody's. What
     * another import has taken in meanwhile is known, and what met a fault is tried again when the file comes again.
     */
    private Row refused(int number, BankLine line, String written, String fileName, String problem) {
        return alone.take(
                () -> {
                    if (lines.known(line.reference())) {
                        return new Row(number, Outcome.KNOWN, null);
                    }
                    if (problem.equals(LinesAlone.FAILED)) {
                        return failed(number, written, problem);
                    }
                    lines.add(line, fileName, "REFUSED", problem);
                    return new Row(number, Outcome.UNMATCHED, null);
                },
                again -> failed(number, written, problem));
    }

    private Row failed(int number, String written, String problem) {
        problems.add(File.PAYMENTS, written, problem);
        return new Row(number, Outcome.FAILED, null);
    }

    private Row take(int number, BankLine line, String fileName, Set<String> earlyWords) {
        if (lines.known(line.reference())) {
            return new Row(number, Outcome.KNOWN, null);
        }
        List<UUID> named = loans.numbered(line.mayName());
        if (named.size() != 1) {
            lines.add(line, fileName, named.isEmpty() ? "NO_AGREEMENT_NAMED" : "SEVERAL_AGREEMENTS_NAMED", null);
            return new Row(number, Outcome.UNMATCHED, null);
        }
        Payment payment = receiving.receive(named.getFirst(), told(line, line.says(earlyWords)));
        return new Row(number, Outcome.MATCHED, payment);
    }

    private static Told told(BankLine line, boolean early) {
        return new Told(line.amount(), early, line.paidOn(), line.reference(), Channel.BANK_FILE);
    }
}
