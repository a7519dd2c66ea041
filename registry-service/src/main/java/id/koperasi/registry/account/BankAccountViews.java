package id.koperasi.registry.account;

import jakarta.enterprise.context.ApplicationScoped;

/** Shows accounts with who signs for them and with the last question to the bank. */
@ApplicationScoped
class BankAccountViews {

    private final Signatories signatories;
    private final AccountInquiries inquiries;

    BankAccountViews(Signatories signatories, AccountInquiries inquiries) {
        this.signatories = signatories;
        this.inquiries = inquiries;
    }

    BankAccountView of(BankAccount account) {
        return BankAccountView.of(
                account, signatories.of(account), inquiries.lastOf(account.id()).orElse(null));
    }
}
