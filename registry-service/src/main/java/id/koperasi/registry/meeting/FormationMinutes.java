package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.cooperative.Route;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What the minutes of a village or founding meeting say beside what every meeting's say. */
@Entity
@Immutable
public class FormationMinutes {

    @Id
    private UUID meetingId;

    private UUID cooperativeId;
    private String villageCode;
    private String[] chairs;
    private @Nullable LocalDate publicisedOn;
    private @Nullable String publicisedHow;

    @Enumerated(EnumType.STRING)
    private @Nullable Route route;

    @Column(name = "principal_savings_sen")
    private @Nullable Rupiah principalSavings;

    @Column(name = "mandatory_savings_sen")
    private @Nullable Rupiah mandatorySavings;

    private String[] kbli;
    private @Nullable String officeAddress;

    @ElementCollection
    @OrderColumn(name = "line")
    @CollectionTable(name = "formation_presence", joinColumns = @JoinColumn(name = "meeting_id"))
    private List<ElementCount> present;

    protected FormationMinutes() {} // Hibernate

    FormationMinutes(Meeting meeting, Publicity publicity, Agreed agreed, List<ElementCount> present) {
        this.meetingId = meeting.id();
        this.cooperativeId = meeting.cooperativeId();
        this.villageCode = meeting.villageCode();
        this.chairs = publicity.chairs().toArray(String[]::new);
        this.publicisedOn = publicity.publicisedOn();
        this.publicisedHow = publicity.publicisedHow();
        this.route = agreed.route();
        this.principalSavings = agreed.principal();
        this.mandatorySavings = agreed.mandatory();
        this.kbli = agreed.kbli().toArray(String[]::new);
        this.officeAddress = agreed.officeAddress();
        this.present = new ArrayList<>(present);
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    Publicity publicity() {
        return new Publicity(List.of(chairs), publicisedOn, publicisedHow);
    }

    Agreed agreed() {
        return new Agreed(route, principalSavings, mandatorySavings, List.of(kbli), officeAddress);
    }

    List<ElementCount> present() {
        return List.copyOf(present);
    }
}
