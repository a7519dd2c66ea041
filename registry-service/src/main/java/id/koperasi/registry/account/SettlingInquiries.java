package id.koperasi.registry.account;

import id.koperasi.platform.outside.WrittenName;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.account.AccountInquiries.Claim;
import id.koperasi.registry.account.AccountInquiry.Status;
import id.koperasi.registry.account.BankAccount.Method;
import id.koperasi.registry.bank.BankConfig;
import id.koperasi.registry.bank.InquiryAnswer;
import id.koperasi.registry.bank.InquiryAnswer.Denied;
import id.koperasi.registry.bank.InquiryAnswer.HeldBy;
import id.koperasi.registry.bank.InquiryAnswer.NoAnswer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What a bank's answer means for the account. */
@ApplicationScoped
class SettlingInquiries {

    private final BankAccounts accounts;
    private final AccountInquiries inquiries;
    private final VerifyingAccounts verifying;
    private final BankConfig config;
    private final BusinessClock clock;

    SettlingInquiries(
            BankAccounts accounts,
            AccountInquiries inquiries,
            VerifyingAccounts verifying,
            BankConfig config,
            BusinessClock clock) {
        this.accounts = accounts;
        this.inquiries = inquiries;
        this.verifying = verifying;
        this.config = config;
        this.clock = clock;
    }

    /** Takes an answer; it counts only while the question is still the one that was put. */
    @Transactional(Transactional.TxType.MANDATORY)
    Status settle(Claim claim, InquiryAnswer answer) {
        BankAccount account =
                Objects.requireNonNull(accounts.lock(claim.account().id()));
        Optional<AccountInquiry> open = inquiries
                .lock(claim.inquiryId())
                .filter(inquiry -> inquiry.pending() && inquiry.attempts() == claim.attempt());
        if (open.isEmpty() || account.status() != BankAccount.Status.OPENED) {
            return Status.PENDING;
        }
        AccountInquiry inquiry = open.get();
        Status outcome = outcome(account, inquiry, answer);
        if (outcome == Status.CONFIRMED) {
            verifying.accept(account, Method.ACCOUNT_INQUIRY, null, inquiry.verifiedOn());
        }
        if (outcome == Status.PENDING) {
            inquiry.askAgain(clock.now().plus(pause(inquiry.attempts())));
        } else {
            inquiry.settle(outcome, clock.now());
        }
        Log.infof("Account inquiry: account=%s attempt=%d outcome=%s", account.id(), claim.attempt(), outcome);
        return outcome;
    }

    private Status outcome(BankAccount account, AccountInquiry inquiry, InquiryAnswer answer) {
        return switch (answer) {
            case HeldBy(String name) -> {
                String expected = account.holder();
                yield expected != null && new WrittenName(expected).isSameAs(new WrittenName(name))
                        ? Status.CONFIRMED
                        : Status.OTHER_HOLDER;
            }
            case Denied denied -> Status.DENIED;
            case NoAnswer late -> inquiry.attempts() < config.attempts() ? Status.PENDING : Status.UNANSWERED;
        };
    }

    private Duration pause(int attempts) {
        return config.retryAfter().multipliedBy(1L << (attempts - 1));
    }
}
