package id.koperasi.registry.bank;

import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.registry.bank.InquiryAnswer.NoAnswer;

/** No bank is connected: accounts are verified by evidence on paper alone. */
final class NoConnection implements BankConnection {

    @Override
    public boolean reaches(String bankCode) {
        return false;
    }

    @Override
    public InquiryAnswer ask(String bankCode, AccountNumber number, long externalId) {
        return new NoAnswer("not connected");
    }
}
