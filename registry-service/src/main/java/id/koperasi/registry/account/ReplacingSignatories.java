package id.koperasi.registry.account;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.account.AccountRejection.ClosedAlready;
import id.koperasi.registry.account.AccountRejection.Declined;
import id.koperasi.registry.account.AccountRejection.NoSignatoryInOffice;
import id.koperasi.registry.account.AccountRejection.NotOpened;
import id.koperasi.registry.account.AccountRejection.SignatoriesSignAlready;
import id.koperasi.registry.account.Signatories.Signatory;
import id.koperasi.registry.event.AccountEvent.BankAccountSignatoriesChanged;
import id.koperasi.registry.office.Officeholders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Others hold the offices that sign, and the bank puts them down: chair and treasurer of that day, and nobody else. */
@ApplicationScoped
class ReplacingSignatories {

    private final BankAccounts accounts;
    private final Signatories signatories;
    private final Officeholders officeholders;
    private final StatedDates dates;
    private final Outbox outbox;

    ReplacingSignatories(
            BankAccounts accounts,
            Signatories signatories,
            Officeholders officeholders,
            StatedDates dates,
            Outbox outbox) {
        this.accounts = accounts;
        this.signatories = signatories;
        this.officeholders = officeholders;
        this.dates = dates;
        this.outbox = outbox;
    }

    @Transactional
    BankAccount replace(UUID cooperativeId, UUID accountId, LocalDate replacedOn, String evidence) {
        BankAccount account =
                accounts.lock(cooperativeId, accountId).orElseThrow(() -> new RejectedException(new NotFound()));
        switch (account.status()) {
            case DECLINED -> throw new RejectedException(new Declined());
            case REQUESTED -> throw new RejectedException(new NotOpened());
            case CLOSED -> throw new RejectedException(new ClosedAlready());
            case OPENED, VERIFIED -> dates.mustHaveCome(replacedOn, IndonesianZone.ofRegion(account.villageCode()));
        }
        dates.mustNotPrecede(replacedOn, Objects.requireNonNull(account.openedOn()));
        signatories.of(account).stream()
                .map(Signatory::signsFrom)
                .max(LocalDate::compareTo)
                .ifPresent(last -> dates.mustNotPrecede(replacedOn, last));
        Set<String> held = officeholders.officesHeld(cooperativeId, replacedOn);
        List<String> vacant = Stream.of("chair", "treasurer")
                .filter(office -> !held.contains(office))
                .toList();
        if (!vacant.isEmpty()) {
            throw new RejectedException(new NoSignatoryInOffice(vacant));
        }
        List<String> changed = signatories.sign(account, replacedOn, evidence);
        if (changed.isEmpty()) {
            throw new RejectedException(new SignatoriesSignAlready());
        }
        outbox.append(new BankAccountSignatoriesChanged(
                cooperativeId,
                accountId,
                account.bankCode(),
                changed.stream().sorted().toList(),
                replacedOn));
        return account;
    }
}
