package id.koperasi.ledger.cashsheet;

import id.koperasi.platform.money.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the sums that officers write below rows of a month with the rows. Some begin anew below each sum, and some count
 * what was carried over in; what goes on from the months before is no sum of this one.
 */
final class WrittenSums {

    private static final Pattern GOES_ON = Pattern.compile(".*(\\bs\\W{0,2}d\\b|sampai|hingga|kumulatif).*");

    private final BookSection section;
    private Rupiah carried = Rupiah.ZERO;
    private Moved all = new Moved(Rupiah.ZERO, Rupiah.ZERO);
    private Moved sinceSum = all;

    private WrittenSums(BookSection section) {
        this.section = section;
    }

    private record Moved(Rupiah received, Rupiah paid) {

        Moved plus(BookLine line) {
            return new Moved(received.plus(orZero(line.received())), paid.plus(orZero(line.paid())));
        }

        private static Rupiah orZero(@Nullable Rupiah amount) {
            return amount == null ? Rupiah.ZERO : amount;
        }
    }

    /** The rows of a month, with what is odd about its sums. */
    static List<BookLine> told(BookSection section, List<BookLine> month) {
        var sums = new WrittenSums(section);
        return month.stream().map(sums::next).toList();
    }

    private BookLine next(BookLine line) {
        switch (line.kind()) {
            case OPENING -> carried = line.received() != null ? line.received() : carried;
            case TRANSACTION -> {
                all = all.plus(line);
                sinceSum = sinceSum.plus(line);
            }
            case TOTAL -> {
                BookLine told = compared(line);
                sinceSum = new Moved(Rupiah.ZERO, Rupiah.ZERO);
                return told;
            }
            case OTHER -> {}
        }
        return line;
    }

    private BookLine compared(BookLine line) {
        if (GOES_ON.matcher(line.text().toLowerCase(Locale.ROOT)).matches()) {
            return line;
        }
        var findings = new ArrayList<>(line.findings());
        Columns columns = section.columns();
        compare(
                line.received(),
                Set.copyOf(List.of(
                        all.received(), sinceSum.received(), all.received().plus(carried))),
                columns.receivedUnder(section.book()).title(),
                all.received(),
                findings);
        compare(
                line.paid(),
                Set.copyOf(List.of(all.paid(), sinceSum.paid())),
                columns.paidUnder(section.book()).title(),
                all.paid(),
                findings);
        return line.with(findings);
    }

    private static void compare(
            @Nullable Rupiah stated, Set<Rupiah> fitting, String place, Rupiah expected, List<Finding> findings) {
        if (stated != null && !fitting.contains(stated)) {
            findings.add(Finding.of(
                    Oddity.SUM_DIFFERS,
                    place,
                    stated.toBigDecimal().toPlainString(),
                    expected.toBigDecimal().toPlainString()));
        }
    }
}
