package id.koperasi.registry.event;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.NameMark;
import id.koperasi.platform.privacy.PersonReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Under which reference somebody is known, and what happens to his invitation to sign in. */
public sealed interface PersonEvent extends RegistryEvent, AboutCooperative {

    /**
     * Somebody was on record in a cooperative under a wrong reference, or under two. His present offices are announced
     * as ended and begun beside this.
     *
     * @param cooperativeId in whose records; elsewhere the wrong one may be somebody's own
     * @param from the wrong reference
     * @param to his own
     * @param correctedOn from which day he is known by his own
     */
    @EventType(value = "id.koperasi.registry.person-corrected.v1", channel = Channel.INTERNAL)
    record PersonCorrected(UUID cooperativeId, PersonReference from, PersonReference to, LocalDate correctedOn)
            implements PersonEvent {}

    /**
     * Somebody's names left what was written about a cooperative. The reference stays; whoever keeps names of his own
     * beside it asks whether the law still wants them.
     *
     * @param cooperativeId in whose texts
     * @param person who
     * @param erasedOn the day
     * @param names marks of the names he is known by, for texts of other services that hold them
     */
    @EventType(value = "id.koperasi.registry.person-erased.v1", channel = Channel.INTERNAL)
    record PersonErased(UUID cooperativeId, PersonReference person, LocalDate erasedOn, List<NameMark> names)
            implements PersonEvent {}

    /**
     * Somebody had the code of an invitation to tie an account and guessed at the number too often. Whoever invited makes a
     * new one, and asks who had the code.
     *
     * @param cooperativeId who invited
     * @param invitationId which invitation
     * @param lockedAt the moment
     */
    @EventType("id.koperasi.registry.account-invitation-locked.v1")
    record AccountInvitationLocked(UUID cooperativeId, UUID invitationId, Instant lockedAt) implements PersonEvent {}
}
