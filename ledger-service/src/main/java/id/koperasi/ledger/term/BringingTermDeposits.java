package id.koperasi.ledger.term;

import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.ledger.term.TermDeposit.Agreed;
import id.koperasi.ledger.term.TermDeposit.AtMaturity;
import id.koperasi.ledger.term.TermDeposit.InterestPayment;
import id.koperasi.ledger.term.TermDeposit.Status;
import id.koperasi.ledger.term.TermMovement.What;
import id.koperasi.ledger.term.TermRejection.DepositDoesNotRun;
import id.koperasi.ledger.term.TermRejection.InterestPaidMonthly;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes over deposits that were opened before the book; from the cut-over on they earn and end as any other. */
@ApplicationScoped
public class BringingTermDeposits {

    private final TermDeposits deposits;
    private final TermPassbooks passbooks;
    private final Ids ids;

    BringingTermDeposits(TermDeposits deposits, TermPassbooks passbooks, Ids ids) {
        this.deposits = deposits;
        this.passbooks = passbooks;
        this.ids = ids;
    }

    /** With the entry that brings their principal, which holds the book; refuses all of them when one does not run. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bring(UUID cooperativeId, long entryNumber, LocalDate cutOver, List<BroughtDeposit> brought) {
        for (BroughtDeposit deposit : brought) {
            TermDeposit stored = deposits.open(running(cooperativeId, cutOver, deposit));
            passbooks.add(
                    cooperativeId,
                    stored.id(),
                    new TermMovement(What.BROUGHT, entryNumber, cutOver, stored.principal(), Rupiah.ZERO, Rupiah.ZERO));
        }
    }

    private TermDeposit running(UUID cooperativeId, LocalDate cutOver, BroughtDeposit brought) {
        Agreed agreed = brought.agreed();
        if (agreed.interestPaid() == InterestPayment.MONTHLY && agreed.atMaturity() == AtMaturity.RENEW_WITH_INTEREST) {
            throw new RejectedException(new InterestPaidMonthly());
        }
        LocalDate paidUntil = brought.paidUntil() == null ? lastPaid(agreed, cutOver) : brought.paidUntil();
        boolean runs = !agreed.openedOn().isAfter(cutOver)
                && agreed.maturesOn().isAfter(cutOver)
                && !paidUntil.isBefore(agreed.openedOn())
                && paidUntil.isBefore(agreed.maturesOn());
        if (!runs) {
            throw new RejectedException(new DepositDoesNotRun(brought.memberId(), cutOver));
        }
        return new TermDeposit(
                cooperativeId,
                ids.next(),
                0,
                brought.memberId(),
                brought.principal(),
                SavingsKind.TERM_ACCOUNT,
                agreed,
                null,
                Status.OPEN,
                paidUntil,
                agreed.dueAfter(paidUntil),
                null);
    }

    /** Monthly interest that was due by the cut-over was paid by it. */
    private static LocalDate lastPaid(Agreed agreed, LocalDate cutOver) {
        LocalDate paid = agreed.openedOn();
        if (agreed.interestPaid() == InterestPayment.MONTHLY) {
            while (!agreed.dueAfter(paid).isAfter(cutOver)) {
                paid = agreed.dueAfter(paid);
            }
        }
        return paid;
    }
}
