package id.koperasi.registry.activity;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** The registry's reading of what the ledger announces: only what it needs. */
sealed interface LedgerEvent {

    /**
     * The books of a cooperative are open.
     *
     * @param cooperativeId the cooperative
     * @param openedOn the day
     */
    @EventType("id.koperasi.ledger.book-opened.v1")
    record BookOpened(UUID cooperativeId, LocalDate openedOn) implements LedgerEvent {}

    /**
     * What members paid on one day in one kind of savings, so far.
     *
     * @param cooperativeId the cooperative
     * @param day the day
     * @param kind principal, mandatory or voluntary
     * @param count how many receipts
     */
    @EventType("id.koperasi.ledger.savings-summarised.v1")
    record SavingsSummarised(UUID cooperativeId, LocalDate day, String kind, int count) implements LedgerEvent {

        /** Simpanan wajib, which members owe month by month. */
        boolean dues() {
            return kind.equals("MANDATORY");
        }
    }

    /**
     * An entry stands in the journal.
     *
     * @param cooperativeId the cooperative
     * @param kind what was done; that the founders paid in is no sign of life
     * @param effectiveDate the business date it counts for
     */
    @EventType(value = "id.koperasi.ledger.entry-posted.v1", channel = Channel.INTERNAL)
    record EntryPosted(UUID cooperativeId, String kind, LocalDate effectiveDate) implements LedgerEvent {

        boolean founding() {
            return kind.equals("founding-capital-paid");
        }
    }

    /**
     * Capital stands in the books.
     *
     * @param cooperativeId the cooperative
     * @param kind whence it came; what the founders paid in is no sign of life
     * @param receivedOn the day
     */
    @EventType("id.koperasi.ledger.capital-received.v1")
    record CapitalReceived(UUID cooperativeId, String kind, LocalDate receivedOn) implements LedgerEvent {

        boolean fromOutside() {
            return kind.equals("GRANT") || kind.equals("LOAN");
        }
    }
}
