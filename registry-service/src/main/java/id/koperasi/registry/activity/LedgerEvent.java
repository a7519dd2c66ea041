package id.koperasi.registry.activity;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.Set;
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
     * What members paid on one day in one kind of savings, so far. The last word on a day and a kind counts: what was paid by
     * mistake and undone is not in it any more.
     *
     * @param cooperativeId the cooperative
     * @param day the day
     * @param kind principal, mandatory, voluntary or for a term
     * @param count how many receipts
     */
    @EventType("id.koperasi.ledger.savings-summarised.v1")
    record SavingsSummarised(UUID cooperativeId, LocalDate day, String kind, int count) implements LedgerEvent {

        /** Each kind is a sign of its own, so that it can be taken back without another. */
        String sign() {
            return switch (kind) {
                case "PRINCIPAL" -> "principal-paid";
                case "MANDATORY" -> "dues-paid";
                case "TERM" -> "term-savings-placed";
                default -> "savings-received";
            };
        }
    }

    /**
     * An entry stands in the journal.
     *
     * @param cooperativeId the cooperative
     * @param kind what was done
     * @param effectiveDate the business date it counts for
     */
    @EventType(value = "id.koperasi.ledger.entry-posted.v1", channel = Channel.INTERNAL)
    record EntryPosted(UUID cooperativeId, String kind, LocalDate effectiveDate) implements LedgerEvent {

        private static final Set<String> NO_SIGN = Set.of(
                "founding-capital-paid",
                "savings-received",
                "term-savings-opened",
                "term-savings-cancelled",
                "reversal",
                "tranche-returned");

        /**
         * That the founders paid in is no sign of life, nor is it to undo what should not have been done. What members paid is
         * told by the summary of their day, which takes it back, too, when it was a mistake.
         */
        boolean life() {
            return !NO_SIGN.contains(kind);
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

    /**
     * How a cooperative stood at the end of a month that was closed. The last word on a month counts.
     *
     * @param cooperativeId the cooperative
     * @param period year and month
     * @param asOf its last day
     * @param assets what it has
     * @param currentAssets of it what is money within a year
     * @param liabilities what it owes
     * @param currentLiabilities of it what is due within a year
     * @param equity assets less liabilities
     * @param incomeOfYear what came in from the first day of the calendar year on
     * @param surplusOfYear what of it is left after costs
     */
    @EventType("id.koperasi.ledger.financial-position-reported.v1")
    record FinancialPositionReported(
            UUID cooperativeId,
            String period,
            LocalDate asOf,
            Rupiah assets,
            Rupiah currentAssets,
            Rupiah liabilities,
            Rupiah currentLiabilities,
            Rupiah equity,
            Rupiah incomeOfYear,
            Rupiah surplusOfYear)
            implements LedgerEvent {}
}
