package id.koperasi.registry.event;

import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** What the registry announces. A published shape only gains optional fields; anything else is a new version. */
public sealed interface RegistryEvent extends DomainEvent {

    /**
     * A village as it is called.
     *
     * @param code the official code, {@code PP.RR.DD.VVVV}
     * @param name of the village
     * @param district kecamatan
     * @param regency kabupaten or kota
     * @param province provinsi
     */
    record Village(String code, String name, String district, String regency, String province) {}

    /**
     * The village meeting (musyawarah desa khusus) was called to form a cooperative.
     *
     * @param cooperativeId the cooperative, whose id stays the same for ever
     * @param name the full name
     * @param kind {@code KDMP} in a desa, {@code KKMP} in a kelurahan
     * @param village where it is
     * @param proposedOn the business date of the proposal, in the cooperative's own time zone
     */
    @EventType("id.koperasi.registry.cooperative-proposed.v1")
    record CooperativeProposed(UUID cooperativeId, String name, String kind, Village village, LocalDate proposedOn)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }
}
