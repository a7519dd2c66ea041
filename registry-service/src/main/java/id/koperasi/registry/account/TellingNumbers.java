package id.koperasi.registry.account;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.account.AccountRejection.InquiryRunning;
import id.koperasi.registry.account.AccountRejection.NotOpened;
import id.koperasi.registry.account.AccountRejection.NumberSaysSoAlready;
import id.koperasi.registry.account.AccountRejection.NumberVerified;
import id.koperasi.registry.account.BankAccount.Status;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.AccountEvent.BankAccountOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;

/** The number of an account was typed wrongly and is told anew, as long as nobody has found it to be right. */
@ApplicationScoped
class TellingNumbers {

    private final ChangingCooperatives changing;
    private final BankAccounts accounts;
    private final AccountInquiries inquiries;
    private final AccountNumbers numbers;
    private final RecordCorrections corrections;
    private final BusinessClock clock;
    private final Outbox outbox;

    TellingNumbers(
            ChangingCooperatives changing,
            BankAccounts accounts,
            AccountInquiries inquiries,
            AccountNumbers numbers,
            RecordCorrections corrections,
            BusinessClock clock,
            Outbox outbox) {
        this.changing = changing;
        this.accounts = accounts;
        this.inquiries = inquiries;
        this.numbers = numbers;
        this.corrections = corrections;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    Correction<NumberTold> tell(UUID cooperativeId, UUID accountId, AccountNumber number, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        BankAccount account =
                accounts.lock(cooperativeId, accountId).orElseThrow(() -> new RejectedException(new NotFound()));
        SealedNumber told = account.number();
        if (told == null) {
            throw new RejectedException(new NotOpened());
        }
        if (account.status() != Status.OPENED) {
            throw new RejectedException(new NumberVerified(account.status()));
        }
        if (inquiries.lastOf(accountId).map(AccountInquiry::pending).orElse(false)) {
            throw new RejectedException(new InquiryRunning());
        }
        SealedNumber now = numbers.seal(accountId, account.bankCode(), number);
        NumberTold before = NumberTold.of(told);
        if (NumberTold.of(now).equals(before)) {
            throw new RejectedException(new NumberSaysSoAlready());
        }
        account.tell(now, clock.now());
        accounts.flush();
        outbox.append(new BankAccountOpened(
                cooperativeId,
                accountId,
                account.bankCode(),
                now.maskedNumber(),
                Objects.requireNonNull(account.holder()),
                Objects.requireNonNull(account.openedOn())));
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.ACCOUNT_NUMBER, accountId.toString()),
                before,
                NumberTold.of(now),
                why);
    }
}
