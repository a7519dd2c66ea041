package id.koperasi.ledger.journal;

import id.koperasi.ledger.journal.JournalRejection.EntryUnbalanced;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import java.util.List;
import java.util.function.Predicate;

/** Refuses lines that somebody wrote whose debits and credits differ, before the statement sees them. */
public final class BalancedPostings {

    private BalancedPostings() {}

    /** These lines, which sum to zero. */
    public static List<Posting> of(List<Posting> postings) {
        Rupiah debit = sum(postings, Rupiah::isPositive);
        Rupiah credit = sum(postings, Rupiah::isNegative).negate();
        if (!debit.equals(credit)) {
            throw new RejectedException(new EntryUnbalanced(debit, credit));
        }
        return postings;
    }

    private static Rupiah sum(List<Posting> postings, Predicate<Rupiah> side) {
        return postings.stream().map(Posting::amount).filter(side).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
