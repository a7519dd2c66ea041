package id.koperasi.registry.account;

import id.koperasi.platform.audit.AuditEntry;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.privacy.Courier;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.account.AccountRejection.ClosedAlready;
import id.koperasi.registry.account.AccountRejection.Declined;
import id.koperasi.registry.account.AccountRejection.DesignatedAlready;
import id.koperasi.registry.account.AccountRejection.NoNumber;
import id.koperasi.registry.account.AccountRejection.NotOpened;
import id.koperasi.registry.account.AccountRejection.NotVerified;
import id.koperasi.registry.account.BankAccount.Status;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.AccountEvent.BankAccountClosed;
import id.koperasi.registry.event.AccountEvent.DisbursementAccountDesignated;
import id.koperasi.registry.progress.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What becomes of an open account: disbursements go there, somebody needs its number, the bank closes it. */
@ApplicationScoped
class KeepingAccounts {

    private final FormedCooperatives cooperatives;
    private final BankAccounts accounts;
    private final AccountInquiries inquiries;
    private final AccountNumbers numbers;
    private final Periods periods;
    private final Courier courier;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Outbox outbox;

    KeepingAccounts(
            FormedCooperatives cooperatives,
            BankAccounts accounts,
            AccountInquiries inquiries,
            AccountNumbers numbers,
            Periods periods,
            Courier courier,
            StatedDates dates,
            BusinessClock clock,
            CurrentCaller caller,
            AuditTrail audit,
            Outbox outbox) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.inquiries = inquiries;
        this.numbers = numbers;
        this.periods = periods;
        this.courier = courier;
        this.dates = dates;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional
    BankAccount close(UUID cooperativeId, UUID accountId, LocalDate closedOn) {
        BankAccount account = locked(cooperativeId, accountId);
        switch (account.status()) {
            case DECLINED -> throw new RejectedException(new Declined());
            case REQUESTED -> throw new RejectedException(new NotOpened());
            case CLOSED -> throw new RejectedException(new ClosedAlready());
            case OPENED, VERIFIED -> dates.mustHaveCome(closedOn, IndonesianZone.ofRegion(account.villageCode()));
        }
        dates.mustNotPrecede(closedOn, Objects.requireNonNull(account.openedOn()));
        account.close(closedOn);
        inquiries
                .lastOf(accountId)
                .filter(AccountInquiry::pending)
                .ifPresent(inquiry -> inquiry.settle(AccountInquiry.Status.UNANSWERED, clock.now()));
        periods.otherwise(cooperativeId);
        outbox.append(new BankAccountClosed(cooperativeId, accountId, closedOn));
        return account;
    }

    /** Money goes to one account at a time: the one before is released in the same moment. */
    @Transactional
    BankAccount designate(UUID cooperativeId, UUID accountId, LocalDate designatedOn) {
        cooperatives.undisturbed(cooperativeId);
        accounts.lockDesignated(cooperativeId)
                .filter(other -> !other.id().equals(accountId))
                .ifPresent(other -> {
                    other.release();
                    accounts.flush();
                });
        BankAccount account = locked(cooperativeId, accountId);
        if (account.status() != Status.VERIFIED) {
            throw new RejectedException(new NotVerified(account.status()));
        }
        if (account.designatedOn() != null) {
            throw new RejectedException(new DesignatedAlready());
        }
        dates.mustHaveCome(designatedOn, IndonesianZone.ofRegion(account.villageCode()));
        dates.mustNotPrecede(designatedOn, Objects.requireNonNull(account.verifiedOn()));
        account.designate(designatedOn);
        String sealed = courier.seal(
                number(account).reveal(), new Place("disbursement_account", accountId.toString(), "number"));
        outbox.append(new DisbursementAccountDesignated(
                cooperativeId,
                accountId,
                account.bankCode(),
                sealed,
                Objects.requireNonNull(account.holder()),
                designatedOn));
        return account;
    }

    /** The number in plain; that somebody read it, and what for, is on record before he sees it. */
    @Transactional
    AccountNumber reveal(UUID cooperativeId, UUID accountId, String purpose) {
        BankAccount account =
                accounts.find(cooperativeId, accountId).orElseThrow(() -> new RejectedException(new NotFound()));
        AccountNumber number = number(account);
        audit.record(new AuditEntry(
                caller.operation(),
                cooperativeId,
                account.villageCode(),
                "bank-account/" + accountId,
                purpose,
                List.of("number " + number.masked()),
                null,
                null,
                null));
        return number;
    }

    private AccountNumber number(BankAccount account) {
        SealedNumber sealed = account.number();
        if (sealed == null) {
            throw new RejectedException(new NoNumber());
        }
        return numbers.open(account.id(), sealed);
    }

    private BankAccount locked(UUID cooperativeId, UUID accountId) {
        return accounts.lock(cooperativeId, accountId).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
