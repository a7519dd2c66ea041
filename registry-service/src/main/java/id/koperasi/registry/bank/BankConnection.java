package id.koperasi.registry.bank;

import id.koperasi.platform.privacy.AccountNumber;

/**
 * Asks banks about accounts. An answer takes as long as the bank needs, so nobody asks inside a transaction of the
 * database.
 */
public interface BankConnection {

    /** Whether this bank can be asked at all; when not, evidence on paper is the only way. */
    boolean reaches(String bankCode);

    /**
     * Asks in whose name an account stands. It never throws for what a bank does.
     *
     * @param bankCode the bank that keeps the account
     * @param number the account
     * @param externalId a number that no other question of this day carries
     */
    InquiryAnswer ask(String bankCode, AccountNumber number, long externalId);
}
