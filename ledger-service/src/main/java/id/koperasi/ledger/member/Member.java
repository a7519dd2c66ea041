package id.koperasi.ledger.member;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.privacy.WrappedKey;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A member of a cooperative. */
@Entity
@Immutable
public class Member {

    /** Within his cooperative. */
    @Embeddable
    public record Key(UUID cooperativeId, UUID id) {}

    @EmbeddedId
    private Key key;

    private long number;
    private String person;
    private boolean founder;
    private boolean extraordinary;
    private LocalDate admittedOn;
    private String status;
    private byte[] dataKey;
    private String masterKeyId;
    private byte[] sealedName;
    private byte @Nullable [] sealedNik;

    protected Member() {} // Hibernate

    public UUID id() {
        return key.id();
    }

    public PersonReference person() {
        return new PersonReference(person);
    }

    /** Whether this is who the token names. */
    public boolean is(@Nullable String somebody) {
        return person.equals(somebody);
    }

    /** In the book of members, from 1. */
    public long number() {
        return number;
    }

    boolean founder() {
        return founder;
    }

    boolean extraordinary() {
        return extraordinary;
    }

    public LocalDate admittedOn() {
        return admittedOn;
    }

    public String status() {
        return status;
    }

    WrappedKey dataKey() {
        return WrappedKey.of(dataKey, masterKeyId);
    }

    byte[] sealedName() {
        return sealedName.clone();
    }

    byte @Nullable [] sealedNik() {
        return sealedNik == null ? null : sealedNik.clone();
    }
}
