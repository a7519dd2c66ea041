package id.koperasi.training.coaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody who coaches cooperatives of a region. How many he has is counted by the database, in the same row. */
@Entity
@Immutable
@DynamicInsert
public class Coach {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Organisation organisation;

    private String regionCode;
    private int capacity;
    private @Nullable UUID bodyId;
    private @Nullable String account;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate retiredOn;

    @Column(insertable = false, updatable = false)
    private int assigned;

    protected Coach() {} // Hibernate

    Coach(
            UUID id,
            String name,
            Organisation organisation,
            String regionCode,
            int capacity,
            @Nullable UUID bodyId,
            @Nullable String account) {
        this.id = id;
        this.name = name;
        this.organisation = organisation;
        this.regionCode = regionCode;
        this.capacity = capacity;
        this.bodyId = bodyId;
        this.account = account;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    Organisation organisation() {
        return organisation;
    }

    String regionCode() {
        return regionCode;
    }

    int capacity() {
        return capacity;
    }

    /** Which office or council sends him, where that is known. */
    @Nullable UUID bodyId() {
        return bodyId;
    }

    /** The subject of his token, where that is known. */
    @Nullable String account() {
        return account;
    }

    /** From when on he coaches nobody. */
    @Nullable LocalDate retiredOn() {
        return retiredOn;
    }

    int assigned() {
        return assigned;
    }
}
