package id.koperasi.registry.paper;

import id.koperasi.platform.file.StoredFile;
import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A paper as it was handed in. A better one replaces it, and both are kept. */
@Entity
@Immutable
public class Paper {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private @Nullable String number;
    private LocalDate issuedOn;
    private @Nullable String issuer;
    private @Nullable UUID replaces;
    private UUID fileId;
    private String fileName;
    private String mediaType;
    private long sizeBytes;
    private String digest;
    private Instant handedInAt;
    private String handedInBy;

    protected Paper() {} // Hibernate

    Paper(UUID id, CooperativeProfile cooperative, HandInPaper command, StoredFile file, Instant now, String by) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.kind = command.kind();
        this.number = command.number();
        this.issuedOn = command.issuedOn();
        this.issuer = command.issuer();
        this.replaces = command.replaces();
        this.fileId = file.id();
        this.fileName = file.name();
        this.mediaType = file.type().mediaType();
        this.sizeBytes = file.sizeBytes();
        this.digest = file.digest().hex();
        this.handedInAt = now;
        this.handedInBy = by;
    }

    public UUID id() {
        return id;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    public PaperKind kind() {
        return kind;
    }

    public @Nullable String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable String issuer() {
        return issuer;
    }

    @Nullable UUID replaces() {
        return replaces;
    }

    UUID fileId() {
        return fileId;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    /** SHA-256 of the file in hexadecimal digits. */
    public String digest() {
        return digest;
    }

    Instant handedInAt() {
        return handedInAt;
    }

    String handedInBy() {
        return handedInBy;
    }

    /** Whether the number looks as such numbers are known to look. */
    boolean hasUsualForm() {
        return kind.fits(number);
    }
}
