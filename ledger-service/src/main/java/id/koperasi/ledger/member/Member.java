package id.koperasi.ledger.member;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.privacy.WrappedKey;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Optional;
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
    private @Nullable UUID sameAs;
    private byte @Nullable [] dataKey;
    private @Nullable String masterKeyId;
    private byte @Nullable [] sealedName;
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

    /** Whether he founded the cooperative. */
    public boolean isFounder() {
        return founder;
    }

    public boolean extraordinary() {
        return extraordinary;
    }

    public LocalDate admittedOn() {
        return admittedOn;
    }

    public String status() {
        return status;
    }

    /** Whether he is a member no longer. */
    public boolean hasLeft() {
        return !status.equals("ACTIVE");
    }

    /** Another record of the same person, which this one is to be joined to or was joined to. */
    public @Nullable UUID sameAs() {
        return sameAs;
    }

    /** Whether nothing is left that is sealed about him. */
    public boolean isErased() {
        return dataKey == null;
    }

    /** The key of what is sealed about him; none once he is erased. */
    Optional<WrappedKey> dataKey() {
        return dataKey == null || masterKeyId == null
                ? Optional.empty()
                : Optional.of(WrappedKey.of(dataKey, masterKeyId));
    }

    byte @Nullable [] sealedName() {
        return sealedName == null ? null : sealedName.clone();
    }

    byte @Nullable [] sealedNik() {
        return sealedNik == null ? null : sealedNik.clone();
    }
}
