package id.koperasi.funding.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals the numbers of accounts for their rows and opens them for who pays to them. */
@ApplicationScoped
public class AccountSeals {

    private final Vault vault;
    private final BlindIndex index;

    AccountSeals(Vault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    /** Sealed for one place; two banks may give out the same digits. */
    public SealedAccount seal(Place place, String bankCode, AccountNumber number) {
        WrappedKey key = vault.newDataKey();
        return new SealedAccount(
                vault.seal(key, number.reveal().getBytes(UTF_8), place),
                index.of("account", bankCode + "/" + number.reveal()),
                number.masked(),
                key);
    }

    /** Opens what was sealed for the same place. */
    public AccountNumber open(Place place, SealedAccount account) {
        return AccountNumber.of(new String(vault.open(account.key(), account.seal(), place), UTF_8));
    }
}
