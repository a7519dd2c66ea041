package id.koperasi.ledger.correction;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;

/** This service's reading of persons whom the registry knows under their own reference now. */
sealed interface CorrectionEvent {

    /**
     * Somebody was on record in a cooperative under a wrong reference, or under two.
     *
     * @param cooperativeId the cooperative
     * @param from the wrong reference
     * @param to his own
     * @param correctedOn from which day he is known by his own
     */
    @EventType(value = "id.koperasi.registry.person-corrected.v1", channel = Channel.INTERNAL)
    record PersonCorrected(UUID cooperativeId, PersonReference from, PersonReference to, LocalDate correctedOn)
            implements CorrectionEvent {}
}
