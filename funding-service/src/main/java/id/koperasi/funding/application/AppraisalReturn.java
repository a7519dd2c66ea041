package id.koperasi.funding.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Why the analyst sent an application back instead of appraising it. */
@Entity
@Immutable
public class AppraisalReturn {

    @Id
    private UUID id;

    private UUID applicationId;
    private String[] items;
    private String findings;
    private LocalDate returnedOn;

    protected AppraisalReturn() {} // Hibernate

    AppraisalReturn(UUID id, UUID applicationId, List<String> items, String findings, LocalDate returnedOn) {
        this.id = id;
        this.applicationId = applicationId;
        this.items = items.toArray(String[]::new);
        this.findings = findings;
        this.returnedOn = returnedOn;
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    /** What is to be mended, by code. */
    List<String> items() {
        return List.of(items);
    }

    String findings() {
        return findings;
    }

    LocalDate returnedOn() {
        return returnedOn;
    }
}
