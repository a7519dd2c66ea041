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
}
