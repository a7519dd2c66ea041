package id.koperasi.funding.account;

import id.koperasi.platform.privacy.WrappedKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

/** The number of an account as a row keeps it: sealed, compared by a digest, shown masked. */
@Embeddable
public class SealedAccount {

    @Column(updatable = false)
    private byte[] numberSealed;

    @Column(updatable = false)
    private byte[] numberIndex;

    @Column(updatable = false)
    private String maskedNumber;

    @Column(updatable = false)
    private byte[] dataKey;

    @Column(updatable = false)
    private String masterKeyId;

    protected SealedAccount() {} // Hibernate

    SealedAccount(byte[] seal, byte[] index, String maskedNumber, WrappedKey key) {
        this.numberSealed = seal.clone();
        this.numberIndex = index.clone();
        this.maskedNumber = maskedNumber;
        this.dataKey = key.bytes();
        this.masterKeyId = key.masterKeyId();
    }

    /** All but the last four digits hidden. */
    public String masked() {
        return maskedNumber;
    }

    /** Whether both are one account of one bank. */
    public boolean sameAs(SealedAccount other) {
        return Arrays.equals(numberIndex, other.numberIndex);
    }

    byte[] seal() {
        return numberSealed.clone();
    }

    byte[] index() {
        return numberIndex.clone();
    }

    WrappedKey key() {
        return WrappedKey.of(dataKey, masterKeyId);
    }
}
