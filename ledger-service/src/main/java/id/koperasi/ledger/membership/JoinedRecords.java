package id.koperasi.ledger.membership;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.ledger.membership.Holdings.Holding;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How what stands on one record passes to another. Each account passes to the same account; simpanan pokok is paid once by
 * a person, so what is more than that becomes voluntary savings, which are his to draw.
 */
@ApplicationScoped
class JoinedRecords {

    private final Holdings holdings;

    JoinedRecords(Holdings holdings) {
        this.holdings = holdings;
    }

    List<Posting> postings(Book book, UUID ends, UUID goesOn) {
        var postings = new ArrayList<Posting>();
        for (Holding holding : holdings.of(book.cooperativeId(), ends)) {
            postings.add(posting(
                    holding.account(), ends, holding.source(), holding.debit().negate()));
            Rupiah more = SavingsKind.PRINCIPAL.account().equals(holding.account())
                    ? tooMuch(book, goesOn, holding)
                    : Rupiah.ZERO;
            Rupiah passes = holding.debit().plus(more);
            if (!passes.isZero()) {
                postings.add(posting(holding.account(), goesOn, holding.source(), passes));
            }
            if (!more.isZero()) {
                postings.add(posting(SavingsKind.VOLUNTARY.account(), goesOn, holding.source(), more.negate()));
            }
        }
        return postings;
    }

    /** How much of his simpanan pokok would be more than a member pays. */
    private Rupiah tooMuch(Book book, UUID goesOn, Holding principal) {
        if (!book.principalSavings().isPositive()) {
            return Rupiah.ZERO;
        }
        Rupiah sum = holdings.of(book.cooperativeId(), goesOn).stream()
                .filter(holding -> holding.account().equals(principal.account()))
                .map(holding -> holding.debit().negate())
                .reduce(principal.debit().negate(), Rupiah::plus);
        Rupiah over = sum.minus(book.principalSavings());
        Rupiah passing = principal.debit().negate();
        return !over.isPositive() ? Rupiah.ZERO : over.min(passing);
    }

    private static Posting posting(String account, UUID member, SourceOfFunds source, Rupiah debit) {
        return Posting.debit(account, member, debit).from(source);
    }
}
