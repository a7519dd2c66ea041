package id.koperasi.registry.meeting;

import id.koperasi.registry.decision.Decision;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Call the members together.
 *
 * @param cooperativeId whose members
 * @param convened how: {@code heldOn} is the day they shall meet
 * @param place where, when they meet in a room
 * @param onlineLink where, when they meet online
 * @param bookYear whose accounts an annual meeting shall hear; the year before it when null
 */
record CallMeeting(
        UUID cooperativeId,
        Convened convened,
        @Nullable String place,
        @Nullable String onlineLink,
        @Nullable Integer bookYear) {

    Set<Decision> agenda() {
        return convened.agenda();
    }
}
