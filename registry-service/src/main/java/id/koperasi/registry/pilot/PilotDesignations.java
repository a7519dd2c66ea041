package id.koperasi.registry.pilot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The letters that named pilots, within the caller's reach. */
@ApplicationScoped
public class PilotDesignations implements PanacheRepositoryBase<PilotDesignation, UUID> {

    /** All letters about one cooperative, the earliest first. */
    List<PilotDesignation> of(UUID cooperativeId) {
        return list("cooperativeId = ?1 order by designatedOn, id", cooperativeId);
    }

    Optional<PilotDesignation> find(UUID cooperativeId, UUID letterId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, letterId).firstResultOptional();
    }

    /** The letter by which it is a pilot: the earliest that was not taken back, or else the one that counted longest. */
    public Optional<PilotDesignation> leading(UUID cooperativeId) {
        List<PilotDesignation> all = of(cooperativeId);
        return all.stream()
                .filter(letter -> letter.withdrawnOn() == null)
                .findFirst()
                .or(() ->
                        all.stream().max(Comparator.comparing(letter -> Objects.requireNonNull(letter.withdrawnOn()))));
    }

    /** Whether a letter names it a pilot on a day. */
    public boolean isPilotOn(UUID cooperativeId, LocalDate day) {
        return of(cooperativeId).stream().anyMatch(letter -> letter.countsOn(day));
    }
}
