package id.koperasi.funding.ledger;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something this service paid out stands in the books.
 *
 * @param causeId the tranche, or the allocation of a grant
 * @param entryId the entry in the journal of the cooperative
 * @param amount rupiah
 * @param bookedOn business date
 */
public record Booking(UUID causeId, UUID entryId, Rupiah amount, LocalDate bookedOn) {}
