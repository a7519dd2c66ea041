package id.koperasi.ledger.registry;

import id.koperasi.platform.event.EventType;
import java.util.UUID;

/** This service's reading of what the registry announces: only what it needs. */
sealed interface RegistryEvent {

    /**
     * Where the cooperative is.
     *
     * @param code the official code of the village
     */
    record Village(String code) {}

    /**
     * The village meeting was called to form a cooperative.
     *
     * @param cooperativeId the cooperative
     * @param name its full name
     * @param village where it is
     */
    @EventType("id.koperasi.registry.cooperative-proposed.v1")
    record CooperativeProposed(UUID cooperativeId, String name, Village village) implements RegistryEvent {}
}
