package id.koperasi.funding.supplieraccount;

import id.koperasi.funding.account.AccountSeals;
import id.koperasi.funding.account.SealedAccount;
import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.BudgetLine;
import id.koperasi.funding.application.PayingOut;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.bank.HolderAnswer;
import id.koperasi.funding.bank.HolderAnswer.Denied;
import id.koperasi.funding.bank.HolderAnswer.HeldBy;
import id.koperasi.funding.bank.HolderAnswer.Silent;
import id.koperasi.funding.bank.Pause;
import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.bank.PaymentConfig;
import id.koperasi.funding.proposal.Submissions;
import id.koperasi.funding.supplieraccount.SupplierAccount.SupplierAccountStatus;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.AskedAlready;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.Closed;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.NameDiffers;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.NoBankToAsk;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.Pending;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.SupplierNotPayable;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.SupplierNotQuoted;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.Unanswered;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.Unverified;
import id.koperasi.funding.supplieraccount.SupplierAccounts.Claim;
import id.koperasi.platform.outside.WrittenName;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The treasurer has a bank asked whose account it is that a supplier named; a tranche pays him only to the account of which the
 * bank said so last. Who names another account is asked about anew.
 */
@ApplicationScoped
public class VerifyingSuppliers {

    private final Applications applications;
    private final PayingOut payingOut;
    private final Submissions submissions;
    private final SupplierAccounts accounts;
    private final AccountSeals seals;
    private final PaymentChannel channel;
    private final PaymentConfig config;
    private final BusinessClock clock;
    private final Ids ids;

    VerifyingSuppliers(
            Applications applications,
            PayingOut payingOut,
            Submissions submissions,
            SupplierAccounts accounts,
            AccountSeals seals,
            PaymentChannel channel,
            PaymentConfig config,
            BusinessClock clock,
            Ids ids) {
        this.applications = applications;
        this.payingOut = payingOut;
        this.submissions = submissions;
        this.accounts = accounts;
        this.seals = seals;
        this.channel = channel;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    SupplierAccount ask(UUID applicationId, String supplier, String bankCode, AccountNumber number) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.AGREED, Status.DISBURSING);
        Actor treasurer = payingOut.treasurerOf(application);
        if (!payingOut.versionOf(application).supplierPayment()) {
            throw new RejectedException(new SupplierNotPayable());
        }
        boolean quoted = application.budget().stream()
                .map(BudgetLine::purpose)
                .anyMatch(purpose ->
                        submissions.quoted(applicationId, purpose, supplier).isPresent());
        if (!quoted) {
            throw new RejectedException(new SupplierNotQuoted());
        }
        if (channel.kind() != PaymentChannel.Kind.SNAP) {
            throw new RejectedException(new NoBankToAsk());
        }
        if (accounts.latest(applicationId, supplier)
                .filter(last -> last.status() == SupplierAccountStatus.ASKED)
                .isPresent()) {
            throw new RejectedException(new AskedAlready());
        }
        UUID id = ids.next();
        SealedAccount sealed = seals.seal(SupplierAccount.place(id), bankCode, number);
        var account =
                new SupplierAccount(id, applicationId, supplier, bankCode, sealed, clock.now(), treasurer.subject());
        accounts.persistAndFlush(account);
        Log.infof("Bank asked about a supplier's account: application=%s account=%s", applicationId, id);
        return account;
    }

    /**
     * Refuses unless the bank said last of this supplier that this very account is his. Asking again takes nothing back until it
     * is answered.
     */
    public void mustBeVerified(UUID applicationId, String supplier, SealedAccount number) {
        SupplierAccount last = accounts.answered(applicationId, supplier)
                .filter(account -> account.number().sameAs(number))
                .or(() -> accounts.latest(applicationId, supplier)
                        .filter(account -> account.number().sameAs(number)))
                .orElseThrow(() -> new RejectedException(new Unverified()));
        switch (last.status()) {
            case VERIFIED -> {}
            case ASKED -> throw new RejectedException(new Pending());
            case NAME_DIFFERS -> throw new RejectedException(new NameDiffers());
            case CLOSED -> throw new RejectedException(new Closed(Objects.requireNonNullElse(last.answerCode(), "-")));
            case UNANSWERED -> throw new RejectedException(new Unanswered());
        }
    }

    /** Takes an answer; it counts only while the question is still the one that was put. */
    @Transactional(TxType.MANDATORY)
    SupplierAccountStatus settle(Claim claim, HolderAnswer answer) {
        Optional<SupplierAccount> open = accounts.locked(claim.id())
                .filter(account ->
                        account.status() == SupplierAccountStatus.ASKED && account.attempts() == claim.attempt());
        if (open.isEmpty()) {
            return SupplierAccountStatus.ASKED;
        }
        SupplierAccount account = open.get();
        switch (answer) {
            case HeldBy(String name) ->
                account.answer(
                        new WrittenName(account.supplier()).isSameAs(new WrittenName(name))
                                ? SupplierAccountStatus.VERIFIED
                                : SupplierAccountStatus.NAME_DIFFERS,
                        null,
                        clock.now());
            case Denied(String code) -> account.answer(SupplierAccountStatus.CLOSED, code, clock.now());
            case Silent silent
            when account.attempts() < config.inquiryAttempts() ->
                account.askAgain(clock.now()
                        .plus(Pause.after(account.attempts(), config.askAgainAfter(), config.askAgainAtMost())));
            case Silent silent -> account.answer(SupplierAccountStatus.UNANSWERED, null, clock.now());
        }
        Log.infof(
                "Supplier's account: account=%s attempt=%d status=%s", account.id(), claim.attempt(), account.status());
        return account.status();
    }
}
