package id.koperasi.funding.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A programme that hands on donated money in one region. */
@Entity
@Immutable
public class GrantProgramme {

    @Id
    private UUID id;

    private String code;
    private String name;
    private String regionCode;
    private String actor;

    protected GrantProgramme() {} // Hibernate

    GrantProgramme(UUID id, String code, String name, String regionCode, String actor) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.regionCode = regionCode;
        this.actor = actor;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String regionCode() {
        return regionCode;
    }

    /** Whether a village lies where this programme gives. */
    boolean covers(String villageCode) {
        return regionCode.equals("ID") || villageCode.equals(regionCode) || villageCode.startsWith(regionCode + ".");
    }

    String actor() {
        return actor;
    }
}
