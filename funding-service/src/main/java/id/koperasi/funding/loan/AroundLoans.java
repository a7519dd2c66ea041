package id.koperasi.funding.loan;

import java.time.LocalDate;

/** What a feature around loans has to say when something happens to one, in the transaction of it. */
public interface AroundLoans {

    /** A part is about to be paid out; whoever knows why it must not be refuses. */
    default void drawing(Loan loan, LocalDate day) {}

    /** What was not drawn in time lapses; the loan is locked and as it was. */
    default void lapsing(Loan loan, LocalDate day) {}

    /** Everything is repaid. */
    default void settled(Loan loan, LocalDate day) {}
}
