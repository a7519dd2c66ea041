package id.koperasi.funding.bank;

import id.koperasi.funding.bank.BankAnswer.NoAnswer;
import id.koperasi.platform.privacy.AccountNumber;

/** No bank is connected: what is ordered waits for a file, and the bank's own file says what became of it. */
final class CarriedFile implements PaymentChannel {

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public BankAnswer pay(Transfer transfer, long externalId) {
        return new NoAnswer("carried by hand");
    }

    @Override
    public BankAnswer ask(Transfer transfer, long externalId) {
        return new NoAnswer("carried by hand");
    }

    @Override
    public HolderAnswer holder(String bankCode, AccountNumber number, long externalId) {
        return new HolderAnswer.Silent("carried by hand");
    }
}
