package id.koperasi.registry.particulars;

import id.koperasi.registry.account.BankAccounts;
import id.koperasi.registry.business.BusinessUnits;
import id.koperasi.registry.cooperative.CooperativeParticulars;
import id.koperasi.registry.identity.IdentityNumbers;
import id.koperasi.registry.pilot.PilotDesignations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what the features know of one cooperative, each within the caller's reach. */
@ApplicationScoped
class KnownParticulars implements CooperativeParticulars {

    private final IdentityNumbers numbers;
    private final BankAccounts accounts;
    private final PilotDesignations pilots;
    private final BusinessUnits units;

    KnownParticulars(IdentityNumbers numbers, BankAccounts accounts, PilotDesignations pilots, BusinessUnits units) {
        this.numbers = numbers;
        this.accounts = accounts;
        this.pilots = pilots;
        this.units = units;
    }

    @Override
    public Particulars of(UUID cooperativeId, @Nullable Instant knownAt) {
        return new Particulars(
                identityNumbers(cooperativeId),
                bankAccounts(cooperativeId),
                pilots.known(cooperativeId, knownAt).stream()
                        .map(letter -> new Pilot(
                                letter.designatedBy(),
                                letter.letterNumber(),
                                letter.designatedOn(),
                                letter.withdrawnOn()))
                        .toList(),
                businessUnits(cooperativeId));
    }

    private List<IdentityNumber> identityNumbers(UUID cooperativeId) {
        return numbers.of(cooperativeId).stream()
                .map(number -> new IdentityNumber(number.kind().name(), number.number(), number.issuedOn()))
                .toList();
    }

    private List<BankAccount> bankAccounts(UUID cooperativeId) {
        return accounts.of(cooperativeId).stream()
                .map(account -> new BankAccount(
                        account.id(),
                        account.bankCode(),
                        account.status().name(),
                        account.maskedNumber(),
                        account.openedOn(),
                        account.verifiedOn()))
                .toList();
    }

    private List<BusinessUnit> businessUnits(UUID cooperativeId) {
        return units.of(cooperativeId).stream()
                .map(unit ->
                        new BusinessUnit(unit.id(), unit.function().name(), unit.name(), unit.kbli(), unit.openedOn()))
                .toList();
    }
}
