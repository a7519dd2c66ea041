package id.koperasi.funding.supplieraccount;

import id.koperasi.funding.account.AccountSeals;
import id.koperasi.funding.bank.HolderAnswer;
import id.koperasi.funding.bank.HolderAnswer.Silent;
import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.supplieraccount.SupplierAccounts.Claim;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.privacy.SealBrokenException;
import id.koperasi.platform.privacy.UnknownMasterKeyException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Asks banks about the accounts of suppliers: takes a question in one transaction, speaks with the bank in none, and takes the
 * answer in another. Nothing moves by asking, so that whoever finds a question after its lease puts it again.
 */
@ApplicationScoped
class AskingForSuppliers {

    private static final int MOST_AT_ONCE = 8;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final SupplierAccounts accounts;
    private final VerifyingSuppliers verifying;
    private final AccountSeals seals;
    private final PaymentChannel bank;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    AskingForSuppliers(
            SupplierAccounts accounts,
            VerifyingSuppliers verifying,
            AccountSeals seals,
            PaymentChannel bank,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.accounts = accounts;
        this.verifying = verifying;
        this.seals = seals;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void askWhatWaits() {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Instant now = clock.now();
            Optional<Claim> due = inTransaction(() -> accounts.claim(now, now.plus(LEASE)));
            if (due.isEmpty()) {
                return;
            }
            HolderAnswer answer = ask(due.get());
            inTransaction(() -> verifying.settle(due.get(), answer));
        }
    }

    /** Whom the bank is asked about. */
    private record Question(String bankCode, AccountNumber number) {}

    private HolderAnswer ask(Claim claim) {
        Question question;
        try {
            question = inTransaction(() -> {
                SupplierAccount account = accounts.findById(claim.id());
                return new Question(
                        account.bankCode(), seals.open(SupplierAccount.place(account.id()), account.number()));
            });
        } catch (SealBrokenException | UnknownMasterKeyException e) {
            return new Silent("the number cannot be opened");
        }
        return bank.holder(
                question.bankCode(), question.number(), ids.next().getLeastSignificantBits() & Long.MAX_VALUE);
    }

    private <T> T inTransaction(Callable<T> work) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
