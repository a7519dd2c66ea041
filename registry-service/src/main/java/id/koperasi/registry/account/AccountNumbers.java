package id.koperasi.registry.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Seals the numbers of accounts for their rows and opens them for the question to the bank. */
@ApplicationScoped
class AccountNumbers {

    /** Free text in which nobody can leave the number of an account. */
    static final String NONE = "(?![\\s\\S]*[0-9]{8})[\\s\\S]*";

    private final Vault vault;
    private final BlindIndex index;

    AccountNumbers(Vault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    SealedNumber seal(UUID accountId, String bankCode, AccountNumber number) {
        WrappedKey key = vault.newDataKey();
        return new SealedNumber(
                vault.seal(key, number.reveal().getBytes(UTF_8), place(accountId)),
                // Two banks may give out the same digits.
                index.of("account", bankCode + "/" + number.reveal()),
                number.masked(),
                key);
    }

    AccountNumber open(UUID accountId, SealedNumber number) {
        return AccountNumber.of(new String(vault.open(number.key(), number.seal(), place(accountId)), UTF_8));
    }

    private static Place place(UUID accountId) {
        return new Place("bank_account", accountId.toString(), "number");
    }
}
