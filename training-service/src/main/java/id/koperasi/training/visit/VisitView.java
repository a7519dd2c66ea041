package id.koperasi.training.visit;

import id.koperasi.training.visit.Visits.KeptAction;
import id.koperasi.training.visit.Visits.KeptFinding;
import id.koperasi.training.visit.Visits.Visit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Visit", description = "A visit with its findings and actions.")
record VisitView(
        UUID visitId,

        @Schema(description = "Goes with the next report.") int version,

        UUID cooperativeId,
        String cooperativeName,
        String villageCode,
        UUID coachId,
        String organisation,
        LocalDate plannedOn,

        @Nullable @Schema(description = "Absent until it was reported.")
        LocalDate visitedOn,

        @Nullable @Schema(description = "The day on which the plan was dropped.")
        LocalDate cancelledOn,

        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        Instant recordedAt,
        List<FindingView> findings,
        List<ActionView> actions) {

    @Schema(name = "VisitFinding", description = "What was found.")
    record FindingView(Area area, String finding) {}

    @Schema(name = "VisitAction", description = "Who does what until when, and whether it is done.")
    record ActionView(
            UUID actionId,
            int number,
            String what,
            String owner,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    static VisitView of(Visit visit, List<KeptFinding> findings, List<KeptAction> actions) {
        return new VisitView(
                visit.id(),
                visit.version(),
                visit.cooperativeId(),
                visit.cooperativeName(),
                visit.villageCode(),
                visit.coachId(),
                visit.organisation(),
                visit.plannedOn(),
                visit.visitedOn(),
                visit.cancelledOn(),
                visit.latitude(),
                visit.longitude(),
                visit.recordedAt(),
                findings.stream()
                        .map(one -> new FindingView(Area.valueOf(one.area()), one.finding()))
                        .toList(),
                actions.stream()
                        .map(one -> new ActionView(
                                one.id(), one.number(), one.what(), one.owner(), one.dueOn(), one.doneOn()))
                        .toList());
    }
}
