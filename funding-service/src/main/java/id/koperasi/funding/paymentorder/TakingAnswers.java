package id.koperasi.funding.paymentorder;

import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.bankfile.BankFileProblem.File;
import id.koperasi.funding.bankfile.BankFileProblems;
import id.koperasi.funding.bankfile.LinesAlone;
import id.koperasi.funding.paymentorder.AnswerLine.Outcome;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.UnreadableAnswers;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The bank's file that says what became of orders that went by file, line by line. */
@ApplicationScoped
class TakingAnswers {

    private final PaymentOrders orders;
    private final SettlingPayments settling;
    private final LinesAlone alone;
    private final BankFileProblems problems;

    TakingAnswers(PaymentOrders orders, SettlingPayments settling, LinesAlone alone, BankFileProblems problems) {
        this.orders = orders;
        this.settling = settling;
        this.alone = alone;
        this.problems = problems;
    }

    /** Each line with what became of it; one that was taken in before changes nothing, and one that cannot be waits. */
    @Transactional
    List<AnswerLine> take(String content) {
        List<String> lines = content.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(AnswerLine.HEADINGS)) {
            throw new RejectedException(new UnreadableAnswers());
        }
        var taken = new ArrayList<AnswerLine>();
        for (String line : lines.subList(1, lines.size())) {
            taken.add(take(taken.size() + 1, line));
        }
        return taken;
    }

    private AnswerLine take(int number, String written) {
        Optional<AnswerLine> read = AnswerLine.read(written);
        if (read.isEmpty()) {
            problems.add(File.ANSWERS, written, problem(Outcome.UNREADABLE));
            return AnswerLine.unreadable(number);
        }
        AnswerLine line = read.get();
        return alone.take(() -> take(line, written), problem -> {
            problems.add(File.ANSWERS, written, problem);
            return line.became(Outcome.FAILED);
        });
    }

    private AnswerLine take(AnswerLine line, String written) {
        Outcome outcome = orders.referredToBy(line.reference())
                .filter(order -> order.channel() == PaymentChannel.Kind.FILE)
                .map(order -> take(order, line))
                .orElse(Outcome.UNKNOWN);
        if (outcome == Outcome.UNKNOWN || outcome == Outcome.CONTRADICTS) {
            problems.add(File.ANSWERS, written, problem(outcome));
        }
        return line.became(outcome);
    }

    private Outcome take(PaymentOrder order, AnswerLine line) {
        OrderStatus before = order.status();
        if (line.isKnown(before)) {
            return Outcome.KNOWN;
        }
        if (!line.mayFollow(before)) {
            return Outcome.CONTRADICTS;
        }
        settling.settle(order.id(), line.answer());
        return Outcome.TAKEN;
    }

    private static String problem(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
