package id.koperasi.funding.reconciliation;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;

/**
 * Two balances that should be one, after the end of a business day.
 *
 * @param businessDate which day
 * @param balance which balances
 * @param ours by this service
 * @param theirs by the other side
 * @param differences how many things are listed that make them differ
 */
record Comparison(LocalDate businessDate, Balance balance, Rupiah ours, Rupiah theirs, long differences) {

    /** What is compared. */
    enum Balance {
        /** What the loans say is owed, and what was announced of each. */
        LOANS,
        /** What was announced, and what the books of the cooperatives hold of it. */
        BOOKS,
        /** What the pool says is lent, and what the loans say. */
        POOL,
        /** What money of the programme should be there, and what its bank says. */
        BANK
    }

    /** Why they differ. */
    enum Cause {
        /** A loan says something else than its events. */
        LOAN_UNLIKE_ITS_STORY,
        /** An event stands in no book. */
        NOT_BOOKED,
        /** An event is booked with another amount. */
        BOOKED_OTHERWISE,
        /** The ledger reversed the entry of an event. */
        REVERSED_IN_THE_BOOKS,
        /** A tranche, or its return, moved the pool by another amount or not at all. */
        NOT_IN_THE_POOL,
        /** Money came in and nobody has said for which loan. */
        MONEY_UNMATCHED,
        /** The bank paid what counts as not paid. */
        TRANSFER_CONTRADICTED,
        /** What is left. */
        UNEXPLAINED
    }
}
