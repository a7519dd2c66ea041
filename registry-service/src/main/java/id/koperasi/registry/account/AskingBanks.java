package id.koperasi.registry.account;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.SealBrokenException;
import id.koperasi.platform.privacy.UnknownMasterKeyException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.account.AccountInquiries.Claim;
import id.koperasi.registry.bank.BankConnection;
import id.koperasi.registry.bank.InquiryAnswer;
import id.koperasi.registry.bank.InquiryAnswer.NoAnswer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Puts the questions that wait: takes some in one transaction, asks the banks in none, and takes each answer in one of its
 * own. An instance that dies while it asks loses its lease, and another asks again.
 */
@ApplicationScoped
class AskingBanks {

    private static final int MOST_AT_ONCE = 8;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final AccountInquiries inquiries;
    private final AccountNumbers numbers;
    private final SettlingInquiries settling;
    private final BankConnection banks;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    AskingBanks(
            AccountInquiries inquiries,
            AccountNumbers numbers,
            SettlingInquiries settling,
            BankConnection banks,
            CurrentCaller caller,
            BusinessClock clock) {
        this.inquiries = inquiries;
        this.numbers = numbers;
        this.settling = settling;
        this.banks = banks;
        this.caller = caller;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void askWhatWaits() {
        Instant now = clock.now();
        List<Claim> claims = inTransaction(() -> inquiries.claim(now, now.plus(LEASE), MOST_AT_ONCE));
        for (Claim claim : claims) {
            InquiryAnswer answer = ask(claim);
            inTransaction(() -> settling.settle(claim, answer));
        }
    }

    private InquiryAnswer ask(Claim claim) {
        BankAccount account = claim.account();
        SealedNumber number = account.number();
        if (number == null) {
            return new NoAnswer("the account has no number");
        }
        try {
            return banks.ask(account.bankCode(), numbers.open(account.id(), number), claim.externalId());
        } catch (SealBrokenException | UnknownMasterKeyException e) {
            return new NoAnswer("the number cannot be opened");
        }
    }

    private <T> T inTransaction(Callable<T> work) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
