package id.koperasi.registry.account;

import id.koperasi.platform.privacy.WrappedKey;
import jakarta.persistence.Embeddable;

/** The number of an account as its row keeps it: sealed, found by a digest, shown masked. */
@Embeddable
public class SealedNumber {

    private byte[] numberSealed;
    private byte[] numberIndex;
    private String maskedNumber;
    private byte[] dataKey;
    private String masterKeyId;

    protected SealedNumber() {} // Hibernate

    SealedNumber(byte[] seal, byte[] index, String maskedNumber, WrappedKey key) {
        this.numberSealed = seal.clone();
        this.numberIndex = index.clone();
        this.maskedNumber = maskedNumber;
        this.dataKey = key.bytes();
        this.masterKeyId = key.masterKeyId();
    }

    String maskedNumber() {
        return maskedNumber;
    }

    byte[] seal() {
        return numberSealed.clone();
    }

    /** What the number is found by. */
    byte[] index() {
        return numberIndex.clone();
    }

    WrappedKey key() {
        return WrappedKey.of(dataKey, masterKeyId);
    }
}
