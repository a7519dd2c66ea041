package id.koperasi.ledger.cashsheet;

import id.koperasi.platform.money.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the balance of a book from row to row and from month to month. Where it does not follow, what was typed counts
 * from there on, so that one slip is told once.
 */
final class Continuity {

    private static final Set<Oddity> UNKNOWN_AMOUNTS =
            Set.of(Oddity.ERROR_CELL, Oddity.AMOUNT_UNREADABLE, Oddity.FORMULA_UNCOMPUTED);

    private final List<BookLine> followed = new ArrayList<>();
    private @Nullable Rupiah balance;

    /** Follows a month; its rows with what is odd about their balances. */
    List<BookLine> follow(List<BookLine> month, boolean afterTheMonthBefore) {
        followed.clear();
        Rupiah closed = afterTheMonthBefore ? balance : null;
        boolean opened = false;
        balance = closed;
        for (BookLine line : month) {
            switch (line.kind()) {
                case OPENING -> {
                    followed.add(opened ? line : opening(line, closed));
                    opened = true;
                }
                case TRANSACTION -> followed.add(transaction(line));
                case TOTAL -> followed.add(total(line));
                case OTHER -> followed.add(line);
            }
        }
        return List.copyOf(followed);
    }

    private BookLine opening(BookLine line, @Nullable Rupiah closed) {
        Rupiah stated = opens(line);
        if (stated == null) {
            return line;
        }
        balance = stated;
        return closed == null || closed.equals(stated) ? line : with(line, Oddity.OPENING_DIFFERS, stated, closed);
    }

    /** Some write what was carried over under Saldo, some as if it had come in. */
    private static @Nullable Rupiah opens(BookLine line) {
        if (line.balance() != null) {
            return line.balance();
        }
        return line.received() != null || line.paid() == null
                ? line.received()
                : line.paid().negate();
    }

    private BookLine transaction(BookLine line) {
        boolean plain = line.isOneSided()
                && line.findings().stream().noneMatch(each -> UNKNOWN_AMOUNTS.contains(each.oddity()));
        Rupiah before = balance;
        Rupiah expected = before == null || !plain ? null : before.plus(moved(line));
        Rupiah unread = line.received() == null && line.paid() == null ? before : null;
        balance = line.balance() != null ? line.balance() : plain ? expected : unread;
        if (before == null || expected == null || line.balance() == null || expected.equals(line.balance())) {
            return line;
        }
        boolean swapped = before.minus(moved(line)).equals(line.balance());
        return with(line, swapped ? Oddity.SIDES_SWAPPED : Oddity.BALANCE_DOES_NOT_FOLLOW, line.balance(), expected);
    }

    /** What stands behind a sum is the balance, where anything does. */
    private BookLine total(BookLine line) {
        return balance == null || line.balance() == null || balance.equals(line.balance())
                ? line
                : with(line, Oddity.SUM_DIFFERS, line.balance(), balance);
    }

    private static Rupiah moved(BookLine line) {
        Rupiah received = line.received() == null ? Rupiah.ZERO : line.received();
        return line.paid() == null ? received : received.minus(line.paid());
    }

    private static BookLine with(BookLine line, Oddity oddity, Rupiah stated, Rupiah expected) {
        var findings = new ArrayList<>(line.findings());
        findings.add(Finding.of(
                oddity,
                "Saldo",
                stated.toBigDecimal().toPlainString(),
                expected.toBigDecimal().toPlainString()));
        return line.with(findings);
    }
}
