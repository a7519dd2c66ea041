package id.koperasi.ledger.event;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger announces. A published shape only gains optional fields; anything else is a new version. */
public sealed interface LedgerEvent extends DomainEvent {

    UUID cooperativeId();

    /** The stream of the cooperative. */
    @Override
    default String subject() {
        return "cooperative/" + cooperativeId();
    }

    /**
     * The books of a cooperative are open.
     *
     * @param cooperativeId the cooperative
     * @param openedOn its first business date
     */
    @EventType("id.koperasi.ledger.book-opened.v1")
    record BookOpened(UUID cooperativeId, LocalDate openedOn) implements LedgerEvent {}

    /**
     * What members paid on one day in one kind of savings, so far. The last word on a day and a kind counts.
     *
     * @param cooperativeId the cooperative
     * @param day business date
     * @param kind simpanan pokok, wajib, sukarela or berjangka
     * @param count how many receipts
     * @param sum their sum, rupiah
     */
    @EventType("id.koperasi.ledger.savings-summarised.v1")
    record SavingsSummarised(UUID cooperativeId, LocalDate day, String kind, long count, Rupiah sum)
            implements LedgerEvent {}

    /**
     * Capital from outside the savings, or the capital the founders paid in, stands in the books.
     *
     * @param cooperativeId the cooperative
     * @param entryId the entry in the journal
     * @param kind what it is
     * @param sourceOfFunds whose money it was
     * @param amount rupiah
     * @param receivedOn business date
     */
    @EventType("id.koperasi.ledger.capital-received.v1")
    record CapitalReceived(
            UUID cooperativeId, UUID entryId, String kind, String sourceOfFunds, Rupiah amount, LocalDate receivedOn)
            implements LedgerEvent {}

    /**
     * A month takes no entry any more.
     *
     * @param cooperativeId the cooperative
     * @param period year and month
     * @param closedUntil its last day
     */
    @EventType("id.koperasi.ledger.period-closed.v1")
    record PeriodClosed(UUID cooperativeId, String period, LocalDate closedUntil) implements LedgerEvent {}

    /**
     * How a cooperative stood at the end of a month that was closed, in whole rupiah. The last word on a month counts.
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

    /**
     * A month that was closed takes entries again, by decision.
     *
     * @param cooperativeId the cooperative
     * @param period year and month
     * @param decisionReference where the decision is written
     */
    @EventType("id.koperasi.ledger.period-reopened.v1")
    record PeriodReopened(UUID cooperativeId, String period, String decisionReference) implements LedgerEvent {}

    /**
     * Members of a cooperative are in arrears with their simpanan wajib; told once a month, and not when none is.
     *
     * @param cooperativeId the cooperative
     * @param month year and month in which it is told
     * @param members how many are in arrears
     * @param arrears what they owe together, rupiah
     */
    @EventType("id.koperasi.ledger.dues-reminder-due.v1")
    record DuesReminderDue(UUID cooperativeId, String month, long members, Rupiah arrears) implements LedgerEvent {}

    /**
     * An entry stands in the journal.
     *
     * @param cooperativeId the cooperative
     * @param entryId the entry
     * @param number its number in the journal of the cooperative, from 1 without a gap
     * @param kind what was done
     * @param effectiveDate the business date it counts for
     * @param amount the sum of its debits, rupiah
     * @param hash its link in the chain, SHA-256 in hexadecimal
     */
    @EventType(value = "id.koperasi.ledger.entry-posted.v1", channel = Channel.INTERNAL)
    record EntryPosted(
            UUID cooperativeId,
            UUID entryId,
            long number,
            String kind,
            LocalDate effectiveDate,
            Rupiah amount,
            String hash)
            implements LedgerEvent {}

    /**
     * An entry was undone by another.
     *
     * @param cooperativeId the cooperative
     * @param entryId the entry that undoes
     * @param number its number in the journal of the cooperative
     * @param reversedNumber the number of the entry that it undoes
     * @param reversedEntryId the entry that it undoes; absent in what was announced before it was said
     * @param effectiveDate the business date it counts for
     */
    @EventType(value = "id.koperasi.ledger.entry-reversed.v1", channel = Channel.INTERNAL)
    record EntryReversed(
            UUID cooperativeId,
            UUID entryId,
            long number,
            long reversedNumber,
            @Nullable UUID reversedEntryId,
            LocalDate effectiveDate)
            implements LedgerEvent {}

    /**
     * Somebody became a member.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person who
     * @param memberNumber his number in the book of members
     * @param founder whether he founded the cooperative
     * @param extraordinary whether without vote and office (anggota luar biasa)
     * @param admittedOn the day
     */
    @EventType(value = "id.koperasi.ledger.member-admitted.v1", channel = Channel.INTERNAL)
    record MemberAdmitted(
            UUID cooperativeId,
            UUID memberId,
            PersonReference person,
            long memberNumber,
            boolean founder,
            boolean extraordinary,
            LocalDate admittedOn)
            implements LedgerEvent {}

    /**
     * Somebody is a member no longer.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person who
     * @param leftOn the first day without him
     */
    @EventType(value = "id.koperasi.ledger.member-left.v1", channel = Channel.INTERNAL)
    record MemberLeft(UUID cooperativeId, UUID memberId, PersonReference person, LocalDate leftOn)
            implements LedgerEvent {}

    /**
     * A member is suspended: until the suspension is lifted he has no vote.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person who
     * @param suspendedOn the first day
     */
    @EventType(value = "id.koperasi.ledger.member-suspended.v1", channel = Channel.INTERNAL)
    record MemberSuspended(UUID cooperativeId, UUID memberId, PersonReference person, LocalDate suspendedOn)
            implements LedgerEvent {}

    /**
     * The suspension of a member is lifted.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person who
     * @param reinstatedOn the first day without it
     */
    @EventType(value = "id.koperasi.ledger.member-reinstated.v1", channel = Channel.INTERNAL)
    record MemberReinstated(UUID cooperativeId, UUID memberId, PersonReference person, LocalDate reinstatedOn)
            implements LedgerEvent {}

    /**
     * A membership was annulled, for it should not have been.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person who
     * @param annulledOn the first day without him
     */
    @EventType(value = "id.koperasi.ledger.membership-annulled.v1", channel = Channel.INTERNAL)
    record MembershipAnnulled(UUID cooperativeId, UUID memberId, PersonReference person, LocalDate annulledOn)
            implements LedgerEvent {}

    /**
     * Of two records of one person one goes on; the other keeps its number and has nothing left.
     *
     * @param cooperativeId the cooperative
     * @param memberId the record that ends
     * @param intoMemberId the record that goes on
     * @param person who
     * @param joinedOn the first day without the record that ends
     */
    @EventType(value = "id.koperasi.ledger.member-joined.v1", channel = Channel.INTERNAL)
    record MemberJoined(
            UUID cooperativeId, UUID memberId, UUID intoMemberId, PersonReference person, LocalDate joinedOn)
            implements LedgerEvent {}

    /**
     * A member is on record under his own reference, after a wrong one.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person his own
     * @param sameAs another record of him, which this one is to be joined to; null where there is none
     */
    @EventType(value = "id.koperasi.ledger.member-corrected.v1", channel = Channel.INTERNAL)
    record MemberCorrected(
            UUID cooperativeId,
            UUID memberId,
            PersonReference person,
            @Nullable UUID sameAs) implements LedgerEvent {}

    /**
     * What funding paid out stands in the books of the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param causeId the tranche or the grant that was paid out
     * @param entryId the entry
     * @param amount rupiah
     * @param bookedOn business date
     */
    @EventType(value = "id.koperasi.ledger.loan-posting-booked.v1", channel = Channel.INTERNAL)
    record LoanPostingBooked(UUID cooperativeId, UUID causeId, UUID entryId, Rupiah amount, LocalDate bookedOn)
            implements LedgerEvent {}
}
