package id.koperasi.registry.meeting;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Record who came, each in person.
 *
 * @param cooperativeId whose members
 * @param callId to which meeting
 * @param memberIds who
 * @param presentAt when they were seen
 * @param how by what
 */
record Attend(UUID cooperativeId, UUID callId, Set<UUID> memberIds, Instant presentAt, How how) {

    Attend {
        memberIds = Set.copyOf(memberIds);
    }

    /** By what it is known that somebody came. */
    enum How {
        /** He signed the list. */
        LIST,
        /** His card was scanned at the door. */
        SCAN
    }
}
