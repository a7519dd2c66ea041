package id.koperasi.training.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a coach reports of a visit.
 *
 * @param baseVersion which version of the visit he has seen
 * @param visitedOn the day
 * @param latitude where he was, north of the equator
 * @param longitude where he was, east of Greenwich
 * @param findings what he has found
 * @param actions what was agreed
 */
record Report(
        int baseVersion,
        LocalDate visitedOn,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        List<Finding> findings,
        List<Action> actions) {

    /** What was found. */
    record Finding(Area area, String finding) {}

    /** Who does what until when. */
    record Action(UUID id, String what, String owner, LocalDate dueOn) {}

    Report {
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
    }
}
