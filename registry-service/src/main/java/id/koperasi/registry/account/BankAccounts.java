package id.koperasi.registry.account;

import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bank accounts within the caller's reach; an officer of a bank reaches those at his own bank and no other. */
@ApplicationScoped
public class BankAccounts implements PanacheRepositoryBase<BankAccount, UUID> {

    /** The form of a bank's code, as clearing knows it. */
    static final String CODE_FORM = "[0-9]{3}";

    private static final Pattern BANK_CODE = Pattern.compile(CODE_FORM);
    private static final String BANK_OFFICER = "bank-officer";
    private static final String EVERY_BANK = "%";
    private static final String NO_BANK = "";

    private final CurrentCaller caller;

    BankAccounts(CurrentCaller caller) {
        this.caller = caller;
    }

    /** One account of one cooperative. */
    Optional<BankAccount> find(UUID cooperativeId, UUID accountId) {
        return query(cooperativeId, accountId).firstResultOptional();
    }

    /** The same, held until the transaction ends. */
    Optional<BankAccount> lock(UUID cooperativeId, UUID accountId) {
        return query(cooperativeId, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** An account by its id alone, held until the transaction ends; none when it is out of reach. */
    @Nullable BankAccount lock(UUID accountId) {
        return findById(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one to which disbursements go, held until the transaction ends. */
    Optional<BankAccount> lockDesignated(UUID cooperativeId) {
        return find("cooperativeId = ?1 and designatedOn is not null", cooperativeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The accounts of one cooperative, closed ones too. */
    public List<BankAccount> of(UUID cooperativeId) {
        return list("cooperativeId = ?1 and bankCode like ?2 order by requestedOn, id", cooperativeId, bank());
    }

    private PanacheQuery<BankAccount> query(UUID cooperativeId, UUID accountId) {
        return find("cooperativeId = ?1 and id = ?2 and bankCode like ?3", cooperativeId, accountId, bank());
    }

    private String bank() {
        Caller who = caller.get();
        if (!who.roles().contains(BANK_OFFICER)) {
            return EVERY_BANK;
        }
        String own = who.attributes().getOrDefault("bank", NO_BANK);
        return BANK_CODE.matcher(own).matches() ? own : NO_BANK;
    }
}
