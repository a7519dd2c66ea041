package id.koperasi.registry.account;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.account.AccountRejection.DatesSaySoAlready;
import id.koperasi.registry.account.AccountRejection.InquiryRunning;
import id.koperasi.registry.account.AccountRejection.NotSoFar;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.AccountEvent.BankAccountClosed;
import id.koperasi.registry.event.AccountEvent.BankAccountOpened;
import id.koperasi.registry.event.AccountEvent.BankAccountVerified;
import id.koperasi.registry.progress.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The days of an account were recorded wrongly and are told anew, in their order; what was told before stays known. */
@ApplicationScoped
class CorrectingAccounts {

    private final ChangingCooperatives changing;
    private final BankAccounts accounts;
    private final AccountInquiries inquiries;
    private final RecordCorrections corrections;
    private final Periods periods;
    private final StatedDates dates;
    private final Outbox outbox;

    CorrectingAccounts(
            ChangingCooperatives changing,
            BankAccounts accounts,
            AccountInquiries inquiries,
            RecordCorrections corrections,
            Periods periods,
            StatedDates dates,
            Outbox outbox) {
        this.changing = changing;
        this.accounts = accounts;
        this.inquiries = inquiries;
        this.corrections = corrections;
        this.periods = periods;
        this.dates = dates;
        this.outbox = outbox;
    }

    /** The cooperative is locked: which of its accounts was verified first counts in the figures. */
    @Transactional
    Correction<AccountDates> correct(UUID cooperativeId, UUID accountId, AccountDates told, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        BankAccount account =
                accounts.lock(cooperativeId, accountId).orElseThrow(() -> new RejectedException(new NotFound()));
        if (inquiries.lastOf(accountId).map(AccountInquiry::pending).orElse(false)) {
            throw new RejectedException(new InquiryRunning());
        }
        AccountDates before = AccountDates.of(account);
        if (told.goesBeyond(before)) {
            throw new RejectedException(new NotSoFar(account.status()));
        }
        AccountDates now = told.over(before);
        if (now.equals(before)) {
            throw new RejectedException(new DatesSaySoAlready());
        }
        check(account, now, cooperative);
        account.tell(now);
        accounts.flush();
        announce(account, before, now);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.BANK_ACCOUNT, accountId.toString()), before, now, why);
    }

    /** Asked for, opened, verified, designated; closed any time after it was opened. */
    private void check(BankAccount account, AccountDates now, CooperativeProfile cooperative) {
        LocalDate openedOn = Objects.requireNonNull(now.openedOn());
        Stream.of(openedOn, now.verifiedOn(), now.closedOn())
                .filter(Objects::nonNull)
                .forEach(day -> dates.mustHaveCome(day, cooperative.zone()));
        dates.mustNotPrecede(openedOn, account.requestedOn());
        LocalDate verifiedOn = now.verifiedOn();
        LocalDate designatedOn = account.designatedOn();
        LocalDate closedOn = now.closedOn();
        if (verifiedOn != null) {
            dates.mustNotPrecede(verifiedOn, openedOn);
            if (designatedOn != null) {
                dates.mustNotPrecede(designatedOn, verifiedOn);
            }
        }
        if (closedOn != null) {
            dates.mustNotPrecede(closedOn, openedOn);
        }
    }

    private void announce(BankAccount account, AccountDates before, AccountDates now) {
        UUID cooperative = account.cooperativeId();
        periods.otherwise(cooperative);
        if (!Objects.equals(now.openedOn(), before.openedOn())) {
            outbox.append(new BankAccountOpened(
                    cooperative,
                    account.id(),
                    account.bankCode(),
                    Objects.requireNonNull(account.maskedNumber()),
                    Objects.requireNonNull(account.holder()),
                    Objects.requireNonNull(now.openedOn())));
        }
        if (!Objects.equals(now.verifiedOn(), before.verifiedOn())) {
            outbox.append(new BankAccountVerified(
                    cooperative,
                    account.id(),
                    Objects.requireNonNull(account.method()).name(),
                    Objects.requireNonNull(now.verifiedOn())));
        }
        if (!Objects.equals(now.closedOn(), before.closedOn())) {
            outbox.append(new BankAccountClosed(cooperative, account.id(), Objects.requireNonNull(now.closedOn())));
        }
    }
}
