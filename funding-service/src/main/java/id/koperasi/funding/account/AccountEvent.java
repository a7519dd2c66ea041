package id.koperasi.funding.account;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** This service's reading of what the registry announces of accounts. */
sealed interface AccountEvent {

    /**
     * Money for the cooperative goes to this account from now on, and to no other.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param bankCode the code of the bank
     * @param sealedNumber the number, sealed for services of the programme
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

    /**
     * The bank closed an account.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param closedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-closed.v1")
    record BankAccountClosed(UUID cooperativeId, UUID accountId, LocalDate closedOn) implements AccountEvent {}
}
