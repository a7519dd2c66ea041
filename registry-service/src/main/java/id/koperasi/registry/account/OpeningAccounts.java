package id.koperasi.registry.account;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.account.AccountPapers.PaperLine;
import id.koperasi.registry.account.AccountRejection.Declined;
import id.koperasi.registry.account.AccountRejection.NotReady;
import id.koperasi.registry.account.AccountRejection.OpenedAlready;
import id.koperasi.registry.account.AccountRejection.OpenedBeforeRequest;
import id.koperasi.registry.account.BankAccount.Decliner;
import id.koperasi.registry.account.Readiness.Line;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.AccountEvent.BankAccountDeclined;
import id.koperasi.registry.event.AccountEvent.BankAccountOpened;
import id.koperasi.registry.event.AccountEvent.BankAccountRequested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A cooperative asks a bank for an account, and the bank opens it. */
@ApplicationScoped
class OpeningAccounts {

    private final FormedCooperatives cooperatives;
    private final BankAccounts accounts;
    private final AccountNumbers numbers;
    private final Readiness readiness;
    private final AccountPapers papers;
    private final Signatories signatories;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    OpeningAccounts(
            FormedCooperatives cooperatives,
            BankAccounts accounts,
            AccountNumbers numbers,
            Readiness readiness,
            AccountPapers papers,
            Signatories signatories,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.numbers = numbers;
        this.readiness = readiness;
        this.papers = papers;
        this.signatories = signatories;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    BankAccount request(UUID cooperativeId, String bankCode, LocalDate requestedOn) {
        CooperativeProfile cooperative = cooperatives.undisturbed(cooperativeId);
        dates.mustHaveCome(requestedOn, cooperative.zone());
        List<Line> missing = readiness.of(cooperative, requestedOn).stream()
                .filter(line -> !line.met())
                .toList();
        List<PaperLine> unfiled = papers.missing(cooperative, requestedOn);
        if (!missing.isEmpty() || !unfiled.isEmpty()) {
            throw new RejectedException(new NotReady(missing, unfiled));
        }
        var account = new BankAccount(ids.next(), cooperative, bankCode, requestedOn);
        accounts.persist(account);
        accounts.flush();
        signatories.sign(account, requestedOn, null);
        outbox.append(new BankAccountRequested(cooperativeId, account.id(), bankCode, requestedOn));
        return account;
    }

    @Transactional
    BankAccount open(OpenAccount command) {
        BankAccount account = accounts.lock(command.cooperativeId(), command.accountId())
                .orElseThrow(() -> new RejectedException(new NotFound()));
        CooperativeProfile cooperative = cooperatives.undisturbed(command.cooperativeId());
        dates.mustHaveCome(command.openedOn(), cooperative.zone());
        if (account.status() == BankAccount.Status.DECLINED) {
            throw new RejectedException(new Declined());
        }
        if (account.status() != BankAccount.Status.REQUESTED) {
            throw new RejectedException(new OpenedAlready());
        }
        if (command.openedOn().isBefore(account.requestedOn())) {
            throw new RejectedException(new OpenedBeforeRequest(account.requestedOn()));
        }
        account.open(
                numbers.seal(account.id(), account.bankCode(), command.number()),
                cooperative.name(),
                command.openedOn());
        outbox.append(new BankAccountOpened(
                cooperative.id(),
                account.id(),
                account.bankCode(),
                command.number().masked(),
                cooperative.name(),
                command.openedOn()));
        return account;
    }

    /** There will be no account: the bank declined, or the cooperative wants it no longer. It may ask again. */
    @Transactional
    BankAccount decline(UUID cooperativeId, UUID accountId, Decliner who, String reason, LocalDate declinedOn) {
        BankAccount account =
                accounts.lock(cooperativeId, accountId).orElseThrow(() -> new RejectedException(new NotFound()));
        if (account.status() == BankAccount.Status.DECLINED) {
            throw new RejectedException(new Declined());
        }
        if (account.status() != BankAccount.Status.REQUESTED) {
            throw new RejectedException(new OpenedAlready());
        }
        dates.mustHaveCome(declinedOn, IndonesianZone.ofRegion(account.villageCode()));
        dates.mustNotPrecede(declinedOn, account.requestedOn());
        account.decline(who, reason, declinedOn);
        outbox.append(new BankAccountDeclined(cooperativeId, accountId, account.bankCode(), who.name(), declinedOn));
        return account;
    }
}
