package id.koperasi.funding.bank;

import id.koperasi.platform.privacy.AccountNumber;

/** The way on which money reaches a bank. An answer takes as long as the bank needs, so nobody asks inside a transaction. */
public interface PaymentChannel {

    /** The ways there are. */
    enum Kind {
        /** Transfer and its status over SNAP, Bank Indonesia's standard for open payments. */
        SNAP,
        /** A file that the treasurer carries to the bank, whose answer he takes in. */
        FILE
    }

    /** Which of them it is. */
    Kind kind();

    /**
     * Has the bank move money. It never throws for what a bank does.
     *
     * @param externalId a number that no other question of this day carries
     */
    BankAnswer pay(Transfer transfer, long externalId);

    /** Asks what became of it; nothing is moved. */
    BankAnswer ask(Transfer transfer, long externalId);

    /** Asks in whose name an account stands; nothing is moved. */
    HolderAnswer holder(String bankCode, AccountNumber number, long externalId);
}
