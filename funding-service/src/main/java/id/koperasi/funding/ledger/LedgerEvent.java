package id.koperasi.funding.ledger;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This service's reading of what the ledger announces: only what it needs. */
sealed interface LedgerEvent {

    /**
     * The books of a cooperative are open.
     *
     * @param cooperativeId the cooperative
     * @param openedOn its first business date
     */
    @EventType("id.koperasi.ledger.book-opened.v1")
    record BookOpened(UUID cooperativeId, LocalDate openedOn) implements LedgerEvent {}

    /**
     * What this service paid out stands in the books.
     *
     * @param cooperativeId the cooperative
     * @param causeId the tranche, or the allocation of a grant
     * @param entryId the entry
     * @param amount rupiah
     * @param bookedOn business date
     */
    @EventType(value = "id.koperasi.ledger.loan-posting-booked.v1", channel = Channel.INTERNAL)
    record LoanPostingBooked(UUID cooperativeId, UUID causeId, UUID entryId, Rupiah amount, LocalDate bookedOn)
            implements LedgerEvent {}

    /**
     * An entry in the books was undone by another.
     *
     * @param cooperativeId the cooperative
     * @param entryId the entry that undoes
     * @param reversedEntryId the entry that it undoes; the ledger did not always say it
     * @param effectiveDate business date
     */
    @EventType(value = "id.koperasi.ledger.entry-reversed.v1", channel = Channel.INTERNAL)
    record EntryReversed(
            UUID cooperativeId, UUID entryId, @Nullable UUID reversedEntryId, LocalDate effectiveDate)
            implements LedgerEvent {}
}
