package id.koperasi.training.member;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;

/** This service's reading of what the ledger announces: only what it needs. */
sealed interface LedgerEvent {

    /**
     * Somebody became a member.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person who
     * @param memberNumber his number in the book of members
     * @param admittedOn the day
     */
    @EventType(value = "id.koperasi.ledger.member-admitted.v1", channel = Channel.INTERNAL)
    record MemberAdmitted(
            UUID cooperativeId, UUID memberId, PersonReference person, int memberNumber, LocalDate admittedOn)
            implements LedgerEvent {}

    /**
     * Somebody is a member no longer.
     *
     * @param cooperativeId the cooperative
     * @param memberId the member
     * @param person who
     * @param leftOn the day
     */
    @EventType(value = "id.koperasi.ledger.member-left.v1", channel = Channel.INTERNAL)
    record MemberLeft(UUID cooperativeId, UUID memberId, PersonReference person, LocalDate leftOn)
            implements LedgerEvent {}
}
