package id.koperasi.registry.account;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.account.AccountRejection.AskTheBankFirst;
import id.koperasi.registry.account.AccountRejection.BankDeniesIt;
import id.koperasi.registry.account.AccountRejection.ClosedAlready;
import id.koperasi.registry.account.AccountRejection.Declined;
import id.koperasi.registry.account.AccountRejection.EvidenceRequired;
import id.koperasi.registry.account.AccountRejection.InquiryRunning;
import id.koperasi.registry.account.AccountRejection.NotOpened;
import id.koperasi.registry.account.AccountRejection.VerifiedAlready;
import id.koperasi.registry.account.AccountRejection.VerifiedBeforeOpening;
import id.koperasi.registry.account.BankAccount.Method;
import id.koperasi.registry.bank.BankConnection;
import id.koperasi.registry.event.AccountEvent.BankAccountVerified;
import id.koperasi.registry.progress.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account is found to exist and to belong to the cooperative: by asking its bank, or by evidence on paper where the
 * bank cannot be asked, did not answer, or writes the name another way.
 */
@ApplicationScoped
class VerifyingAccounts {

    private final BankAccounts accounts;
    private final AccountInquiries inquiries;
    private final BankConnection banks;
    private final Periods periods;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final Outbox outbox;
    private final Ids ids;

    VerifyingAccounts(
            BankAccounts accounts,
            AccountInquiries inquiries,
            BankConnection banks,
            Periods periods,
            StatedDates dates,
            BusinessClock clock,
            Outbox outbox,
            Ids ids) {
        this.accounts = accounts;
        this.inquiries = inquiries;
        this.banks = banks;
        this.periods = periods;
        this.dates = dates;
        this.clock = clock;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    BankAccount verify(VerifyAccount command) {
        BankAccount account = accounts.lock(command.cooperativeId(), command.accountId())
                .orElseThrow(() -> new RejectedException(new NotFound()));
        check(account, command.verifiedOn());
        Optional<AccountInquiry> last = inquiries.lastOf(account.id());
        if (last.map(AccountInquiry::pending).orElse(false)) {
            throw new RejectedException(new InquiryRunning());
        }
        String evidence = command.evidence();
        if (evidence == null) {
            ask(account, command.verifiedOn());
        } else {
            checkFallback(account, last.filter(inquiry -> account.hadItsNumberAt(inquiry.requestedAt())));
            accept(account, Method.MANUAL_EVIDENCE, evidence, command.verifiedOn());
        }
        return account;
    }

    private void check(BankAccount account, LocalDate verifiedOn) {
        switch (account.status()) {
            case DECLINED -> throw new RejectedException(new Declined());
            case REQUESTED -> throw new RejectedException(new NotOpened());
            case VERIFIED -> throw new RejectedException(new VerifiedAlready());
            case CLOSED -> throw new RejectedException(new ClosedAlready());
            case OPENED -> dates.mustHaveCome(verifiedOn, IndonesianZone.ofRegion(account.villageCode()));
        }
        LocalDate openedOn = account.openedOn();
        if (openedOn != null && verifiedOn.isBefore(openedOn)) {
            throw new RejectedException(new VerifiedBeforeOpening(openedOn));
        }
    }

    private void ask(BankAccount account, LocalDate verifiedOn) {
        if (!banks.reaches(account.bankCode())) {
            throw new RejectedException(new EvidenceRequired(account.bankCode()));
        }
        inquiries.persist(new AccountInquiry(ids.next(), account, verifiedOn, clock.now()));
    }

    private void checkFallback(BankAccount account, Optional<AccountInquiry> last) {
        if (!banks.reaches(account.bankCode())) {
            return;
        }
        switch (last.map(AccountInquiry::status).orElse(AccountInquiry.Status.PENDING)) {
            case PENDING -> throw new RejectedException(new AskTheBankFirst(account.bankCode()));
            case DENIED -> throw new RejectedException(new BankDeniesIt(account.bankCode()));
            case CONFIRMED, OTHER_HOLDER, UNANSWERED -> {}
        }
    }

    /** The account is the cooperative's; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void accept(BankAccount account, Method method, @Nullable String evidence, LocalDate verifiedOn) {
        account.verify(method, evidence, verifiedOn);
        periods.otherwise(account.cooperativeId());
        outbox.append(new BankAccountVerified(account.cooperativeId(), account.id(), method.name(), verifiedOn));
    }
}
