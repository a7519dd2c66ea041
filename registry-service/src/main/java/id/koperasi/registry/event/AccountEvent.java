package id.koperasi.registry.event;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What authorities and banks gave a cooperative: numbers and accounts. */
public sealed interface AccountEvent extends RegistryEvent, AboutCooperative {

    /**
     * An authority gave the cooperative a number.
     *
     * @param cooperativeId the cooperative
     * @param kind whose number it is
     * @param number the number, kept as text
     * @param issuedOn the day it was given
     */
    @EventType("id.koperasi.registry.identity-number-recorded.v1")
    record IdentityNumberRecorded(UUID cooperativeId, String kind, String number, LocalDate issuedOn)
            implements AccountEvent {}

    /**
     * A number of the cooperative was held against the authority that gave it, and it is right.
     *
     * @param cooperativeId the cooperative
     * @param kind whose number it is
     * @param method how that was found
     * @param verifiedOn the day
     */
    @EventType("id.koperasi.registry.identity-number-verified.v1")
    record IdentityNumberVerified(UUID cooperativeId, String kind, String method, LocalDate verifiedOn)
            implements AccountEvent {}

    /**
     * Somebody found the decree of the cooperative right by its paper, or AHU confirmed or contradicted it.
     *
     * @param cooperativeId the cooperative
     * @param decreeNumber of which decree
     * @param source by what
     * @param outcome what was found
     * @param checkedOn the day
     */
    @EventType("id.koperasi.registry.decree-checked.v1")
    record DecreeChecked(UUID cooperativeId, String decreeNumber, String source, String outcome, LocalDate checkedOn)
            implements AccountEvent {}

    /**
     * The cooperative asked a bank for an account.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account there shall be
     * @param bankCode the code of the bank
     * @param requestedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-requested.v1")
    record BankAccountRequested(UUID cooperativeId, UUID accountId, String bankCode, LocalDate requestedOn)
            implements AccountEvent {}

    /**
     * There will be no account that the cooperative had asked for.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account there should have been
     * @param bankCode the code of the bank
     * @param by who wanted none: {@code BANK} or {@code COOPERATIVE}
     * @param declinedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-declined.v1")
    record BankAccountDeclined(UUID cooperativeId, UUID accountId, String bankCode, String by, LocalDate declinedOn)
            implements AccountEvent {}

    /**
     * A bank opened an account in the name of the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param bankCode the code of the bank
     * @param maskedNumber the number, all but its last four digits masked
     * @param holder in whose name
     * @param openedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-opened.v1")
    record BankAccountOpened(
            UUID cooperativeId, UUID accountId, String bankCode, String maskedNumber, String holder, LocalDate openedOn)
            implements AccountEvent {}

    /**
     * The account was found to exist and to belong to the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param method how that was found
     * @param verifiedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-verified.v1")
    record BankAccountVerified(UUID cooperativeId, UUID accountId, String method, LocalDate verifiedOn)
            implements AccountEvent {}

    /**
     * The bank put down others as signatories of an account, since they hold the offices now.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param bankCode the code of the bank
     * @param offices in which of them somebody else signs
     * @param replacedOn from which day on
     */
    @EventType("id.koperasi.registry.bank-account-signatories-changed.v1")
    record BankAccountSignatoriesChanged(
            UUID cooperativeId, UUID accountId, String bankCode, List<String> offices, LocalDate replacedOn)
            implements AccountEvent {}

    /**
     * Another took an office that signs for an account, the bank has not put him down, and the last day for it is near.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param bankCode the code of the bank
     * @param offices whose signatory holds that office no longer
     * @param dueOn the last day on which it is in time
     */
    @EventType("id.koperasi.registry.signatory-replacement-approached.v1")
    record SignatoryReplacementApproached(
            UUID cooperativeId, UUID accountId, String bankCode, List<String> offices, LocalDate dueOn)
            implements AccountEvent {}

    /**
     * Another took an office that signs for an account, and the bank did not put him down in time.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param bankCode the code of the bank
     * @param offices whose signatory holds that office no longer
     * @param dueOn the last day on which it would have been in time
     */
    @EventType("id.koperasi.registry.signatory-replacement-missed.v1")
    record SignatoryReplacementMissed(
            UUID cooperativeId, UUID accountId, String bankCode, List<String> offices, LocalDate dueOn)
            implements AccountEvent {}

    /**
     * The bank closed an account of the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param closedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-closed.v1")
    record BankAccountClosed(UUID cooperativeId, UUID accountId, LocalDate closedOn) implements AccountEvent {}

    /**
     * Disbursements to the cooperative go to this account from now on, and to no other.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param bankCode the code of the bank
     * @param sealedNumber the number, sealed so that only services of the programme open it
     * @param holder in whose name
     * @param designatedOn the day
     */
    @EventType(value = "id.koperasi.registry.disbursement-account-designated.v1", channel = Channel.INTERNAL)
    record DisbursementAccountDesignated(
            UUID cooperativeId,
            UUID accountId,
            String bankCode,
            String sealedNumber,
            String holder,
            LocalDate designatedOn)
            implements AccountEvent {}
}
