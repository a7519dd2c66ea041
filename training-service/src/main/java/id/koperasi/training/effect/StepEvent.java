package id.koperasi.training.effect;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** This service's reading of what the others announce of a cooperative's steps: only what it needs. */
sealed interface StepEvent {

    /**
     * A bank opened an account.
     *
     * @param cooperativeId the cooperative
     * @param openedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-opened.v1")
    record BankAccountOpened(UUID cooperativeId, LocalDate openedOn) implements StepEvent {}

    /**
     * An account was found to be the cooperative's own.
     *
     * @param cooperativeId the cooperative
     * @param verifiedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-verified.v1")
    record BankAccountVerified(UUID cooperativeId, LocalDate verifiedOn) implements StepEvent {}

    /**
     * The cooperative has a book.
     *
     * @param cooperativeId the cooperative
     * @param openedOn the day
     */
    @EventType("id.koperasi.ledger.book-opened.v1")
    record BookOpened(UUID cooperativeId, LocalDate openedOn) implements StepEvent {}

    /**
     * Savings of a day were booked.
     *
     * @param cooperativeId the cooperative
     * @param day the day
     */
    @EventType("id.koperasi.ledger.savings-summarised.v1")
    record SavingsSummarised(UUID cooperativeId, LocalDate day) implements StepEvent {}

    /**
     * An entry stands in the journal.
     *
     * @param cooperativeId the cooperative
     * @param kind what was done; what the founders paid in opens the book, and what the fund paid is booked by itself
     * @param effectiveDate the business date it counts for
     */
    @EventType(value = "id.koperasi.ledger.entry-posted.v1", channel = Channel.INTERNAL)
    record EntryPosted(UUID cooperativeId, String kind, LocalDate effectiveDate) implements StepEvent {

        private static final Set<String> BY_ITSELF = Set.of(
                "founding-capital-paid",
                "tranche-received",
                "tranche-returned",
                "grant-received",
                "instalment-paid",
                "reversal");

        /** Whether somebody of the cooperative has booked something in it. */
        boolean used() {
            return !BY_ITSELF.contains(kind);
        }
    }

    /**
     * The cooperative applied for a loan.
     *
     * @param cooperativeId the cooperative
     * @param submittedOn the day
     */
    @EventType("id.koperasi.funding.application-submitted.v1")
    record ApplicationSubmitted(UUID cooperativeId, LocalDate submittedOn) implements StepEvent {}
}
