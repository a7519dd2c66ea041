package id.koperasi.registry.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A region sets out to reach a number of villages by a day. How far it is follows from what happens there. */
@Entity
@DynamicUpdate
public class Campaign {

    @Id
    private UUID id;

    private String regionCode;
    private String name;
    private LocalDate launchedOn;
    private LocalDate deadline;
    private long target;

    protected Campaign() {} // Hibernate

    private Campaign(UUID id, LaunchCampaign command, long target) {
        this.id = id;
        this.regionCode = command.regionCode();
        this.name = command.name();
        this.launchedOn = command.launchedOn();
        this.deadline = command.deadline();
        this.target = target;
    }

    static Campaign launched(UUID id, LaunchCampaign command, long target) {
        return new Campaign(id, command, target);
    }

    /** It was recorded wrongly; its name and its region it keeps. */
    void tell(CampaignTerms terms) {
        launchedOn = terms.launchedOn();
        deadline = terms.deadline();
        target = terms.target();
    }

    UUID id() {
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    String name() {
        return name;
    }

    LocalDate launchedOn() {
        return launchedOn;
    }

    LocalDate deadline() {
        return deadline;
    }

    /** How many villages shall have a cooperative. */
    long target() {
        return target;
    }
}
