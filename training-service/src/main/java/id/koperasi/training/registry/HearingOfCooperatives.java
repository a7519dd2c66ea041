package id.koperasi.training.registry;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.training.registry.RegistryEvent.CooperativeFormed;
import id.koperasi.training.registry.RegistryEvent.CooperativeProposed;
import id.koperasi.training.registry.RegistryEvent.OfficerAppointed;
import id.koperasi.training.registry.RegistryEvent.OfficerTermEnded;
import id.koperasi.training.registry.RegistryEvent.PilotDesignated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

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

    private static final String DESIGNATED = """
            insert into pilot_designation as d (cooperative_id, designated_on) values (?, ?)
                on conflict (cooperative_id)
                do update set designated_on = least(d.designated_on, excluded.designated_on)""";

    private static final String APPOINTED = """
            insert into officer_term (appointment_id, cooperative_id, person, office, name, term_from, term_until)
            values (?, ?, ?, ?, ?, ?, ?)
                on conflict (appointment_id) do update
               set name = excluded.name, term_from = excluded.term_from, term_until = excluded.term_until""";

    private static final String ENDED = """
            insert into officer_term (appointment_id, cooperative_id, person, office, ended_on) values (?, ?, ?, ?, ?)
                on conflict (appointment_id) do update set ended_on = excluded.ended_on""";

    private final EntityManager entities;

    HearingOfCooperatives(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Class<RegistryEvent> hears() {
        return RegistryEvent.class;
    }

    @Override
    public void on(RegistryEvent event, EventEnvelope envelope) {
        switch (event) {
            case CooperativeProposed e ->
                keep(PROPOSED, e.cooperativeId(), e.village().code(), e.name());
            case CooperativeFormed e ->
                keep(FORMED, e.cooperativeId(), e.village().code(), e.name(), e.formedOn());
            case PilotDesignated e -> keep(DESIGNATED, e.cooperativeId(), e.designatedOn());
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

    private void keep(String statement, Object... values) {
        var update = entities.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            update.setParameter(i + 1, values[i]);
        }
        update.executeUpdate();
    }
}
