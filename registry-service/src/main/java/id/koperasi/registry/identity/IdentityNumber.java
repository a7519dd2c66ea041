package id.koperasi.registry.identity;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A number that an authority gave a cooperative; kept as text, because its zeros count. */
@Entity
@DynamicUpdate
public class IdentityNumber {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private NumberKind kind;

    private String number;
    private LocalDate issuedOn;

    protected IdentityNumber() {} // Hibernate

    IdentityNumber(UUID id, CooperativeProfile cooperative, RecordIdentityNumber command) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.kind = command.kind();
        this.number = command.number();
        this.issuedOn = command.issuedOn();
    }

    UUID id() {
        return id;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    public NumberKind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** It was written down wrongly. */
    void is(String corrected) {
        number = corrected;
    }

    /** Its day was written down wrongly. */
    void wasIssuedOn(LocalDate corrected) {
        issuedOn = corrected;
    }

    /** Whether it looks as such a number is known to look. */
    boolean hasUsualForm() {
        return kind.fits(number);
    }
}
