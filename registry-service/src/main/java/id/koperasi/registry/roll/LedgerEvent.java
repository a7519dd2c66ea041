package id.koperasi.registry.roll;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roll's reading of what the ledger announces: only what it needs. */
sealed interface LedgerEvent {

    /**
     * Somebody became a member.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person who
     * @param extraordinary whether without vote (anggota luar biasa); null where the ledger did not say so yet
     * @param admittedOn the day
     */
    @EventType(value = "id.koperasi.ledger.member-admitted.v1", channel = Channel.INTERNAL)
    record MemberAdmitted(
            UUID cooperativeId,
            UUID memberId,
            PersonReference person,
            @Nullable Boolean extraordinary,
            LocalDate admittedOn)
            implements LedgerEvent {

        boolean votes() {
            return !Boolean.TRUE.equals(extraordinary);
        }
    }

    /**
     * Somebody is a member no longer.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param leftOn the first day without him
     */
    @EventType(value = "id.koperasi.ledger.member-left.v1", channel = Channel.INTERNAL)
    record MemberLeft(UUID cooperativeId, UUID memberId, LocalDate leftOn) implements LedgerEvent {}

    /**
     * A membership was annulled.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param annulledOn the first day without him
     */
    @EventType(value = "id.koperasi.ledger.membership-annulled.v1", channel = Channel.INTERNAL)
    record MembershipAnnulled(UUID cooperativeId, UUID memberId, LocalDate annulledOn) implements LedgerEvent {}

    /**
     * Of two records of one person one goes on.
     *
     * @param cooperativeId the cooperative
     * @param memberId the record that ends
     * @param joinedOn the first day without it
     */
    @EventType(value = "id.koperasi.ledger.member-joined.v1", channel = Channel.INTERNAL)
    record MemberJoined(UUID cooperativeId, UUID memberId, LocalDate joinedOn) implements LedgerEvent {}

    /**
     * A member is on record under his own reference.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person his own
     */
    @EventType(value = "id.koperasi.ledger.member-corrected.v1", channel = Channel.INTERNAL)
    record MemberCorrected(UUID cooperativeId, UUID memberId, PersonReference person) implements LedgerEvent {}

    /**
     * A member has no vote until his suspension is lifted.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param suspendedOn the first day
     */
    @EventType(value = "id.koperasi.ledger.member-suspended.v1", channel = Channel.INTERNAL)
    record MemberSuspended(UUID cooperativeId, UUID memberId, LocalDate suspendedOn) implements LedgerEvent {}

    /**
     * The suspension of a member is lifted.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param reinstatedOn the first day without it
     */
    @EventType(value = "id.koperasi.ledger.member-reinstated.v1", channel = Channel.INTERNAL)
    record MemberReinstated(UUID cooperativeId, UUID memberId, LocalDate reinstatedOn) implements LedgerEvent {}
}
