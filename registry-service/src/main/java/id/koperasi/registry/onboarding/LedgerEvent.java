package id.koperasi.registry.onboarding;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.util.UUID;

/** What accounts of members must hear of the ledger. */
sealed interface LedgerEvent {

    /**
     * A member is on record under his own reference.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person his own
     */
    @EventType(value = "id.koperasi.ledger.member-corrected.v1", channel = Channel.INTERNAL)
    record MemberCorrected(UUID cooperativeId, UUID memberId, PersonReference person) implements LedgerEvent {}
}
