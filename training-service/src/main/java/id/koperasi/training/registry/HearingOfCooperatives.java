package id.koperasi.training.registry;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.platform.place.PlacingTenants;
import id.koperasi.training.registry.RegistryEvent.CooperativeChanged;
import id.koperasi.training.registry.RegistryEvent.CooperativeDissolved;
import id.koperasi.training.registry.RegistryEvent.CooperativeFormed;
import id.koperasi.training.registry.RegistryEvent.CooperativeMerged;
import id.koperasi.training.registry.RegistryEvent.CooperativeProposed;
import id.koperasi.training.registry.RegistryEvent.CooperativeReinstated;
import id.koperasi.training.registry.RegistryEvent.CooperativeSuspended;
import id.koperasi.training.registry.RegistryEvent.OfficerAppointed;
import id.koperasi.training.registry.RegistryEvent.OfficerTermEnded;
import id.koperasi.training.registry.RegistryEvent.PilotDesignated;
import id.koperasi.training.registry.RegistryEvent.PilotWithdrawn;
import id.koperasi.training.registry.RegistryEvent.RegionChanged;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Keeps the projection of cooperatives and their officers in step with the registry. Facts of its two topics come in any
 * order, so each is kept by itself and none needs another to be there.
 */
@ApplicationScoped
class HearingOfCooperatives implements EventListener<RegistryEvent> {

    private static final String PROPOSED = """
            insert into known_cooperative (id, village_code, name) values (?, ?, ?)
                on conflict (id) do nothing""";

    private static final String FORMED = """
            insert into known_cooperative (id, village_code, name, formed_on) values (?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, formed_on = excluded.formed_on""";

    private static final String RENAMED = "update known_cooperative set name = ? where id = ?";
    private static final String SUSPENDED = "update known_cooperative set suspended_on = ? where id = ?";
    private static final String REINSTATED = "update known_cooperative set suspended_on = null where id = ?";

    private static final String GONE = "update known_cooperative set ended_on = ?, ended_why = ? where id = ?";

    private static final String APPOINTED = """
            insert into officer_term (appointment_id, cooperative_id, person, office, name, term_from, term_until)
            values (?, ?, ?, ?, ?, ?, ?)
                on conflict (appointment_id) do update
               set name = excluded.name, term_from = excluded.term_from, term_until = excluded.term_until""";

    private static final String ENDED = """
            insert into officer_term (appointment_id, cooperative_id, person, office, ended_on) values (?, ?, ?, ?, ?)
                on conflict (appointment_id) do update set ended_on = excluded.ended_on""";

    private final EntityManager entities;
    private final PlacingTenants places;
    private final PilotLetters letters;
    private final Event<CooperativeEnded> ended;

    HearingOfCooperatives(
            EntityManager entities, PlacingTenants places, PilotLetters letters, Event<CooperativeEnded> ended) {
        this.entities = entities;
        this.places = places;
        this.letters = letters;
        this.ended = ended;
    }

    @Override
    public Class<RegistryEvent> hears() {
        return RegistryEvent.class;
    }

    @Override
    public void on(RegistryEvent event, EventEnvelope envelope) {
        switch (event) {
            case CooperativeProposed e ->
                keep(
                        PROPOSED,
                        e.cooperativeId(),
                        village(e.cooperativeId(), e.village().code(), envelope),
                        e.name());
            case CooperativeFormed e ->
                keep(
                        FORMED,
                        e.cooperativeId(),
                        village(e.cooperativeId(), e.village().code(), envelope),
                        e.name(),
                        e.formedOn());
            case CooperativeChanged e -> change(e, envelope);
            case CooperativeSuspended e -> keep(SUSPENDED, e.suspendedOn(), e.cooperativeId());
            case CooperativeReinstated e -> keep(REINSTATED, e.cooperativeId());
            case CooperativeMerged e -> end(e.cooperativeId(), e.mergedOn(), "MERGED");
            case CooperativeDissolved e -> end(e.cooperativeId(), e.dissolvedOn(), "DISSOLVED");
            case RegionChanged e -> {
                if (e.successor() != null) {
                    places.move(e.code(), e.successor(), e.effectiveOn(), envelope.time());
                }
            }
            case PilotDesignated e -> letters.designated(e);
            case PilotWithdrawn e -> letters.withdrawn(e);
            case OfficerAppointed e ->
                keep(
                        APPOINTED,
                        e.appointmentId(),
                        e.cooperativeId(),
                        e.person().value(),
                        e.office(),
                        e.name(),
                        e.termFrom(),
                        e.termUntil());
            case OfficerTermEnded e ->
                keep(ENDED, e.appointmentId(), e.cooperativeId(), e.person().value(), e.office(), e.endedOn());
        }
    }

    private void change(CooperativeChanged event, EventEnvelope envelope) {
        switch (event.particular()) {
            case "NAME" -> keep(RENAMED, event.value(), event.cooperativeId());
            case "VILLAGE" -> village(event.cooperativeId(), event.value(), envelope);
            default -> Log.debugf("Particular of no concern: particular=%s", event.particular());
        }
    }

    private String village(UUID cooperative, String code, EventEnvelope envelope) {
        return places.told(cooperative, code, envelope.time());
    }

    private void end(UUID cooperative, LocalDate day, String why) {
        keep(GONE, day, why, cooperative);
        ended.fire(new CooperativeEnded(cooperative, day));
    }

    private void keep(String statement, Object... values) {
        var update = entities.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            update.setParameter(i + 1, values[i]);
        }
        update.executeUpdate();
    }
}
