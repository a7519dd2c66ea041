package id.koperasi.ledger.duesrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.platform.money.Rupiah;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "DuesRun",
        description = "A deduction of dues for a month, or the posting of employers' lists, and how far it has come.")
record DuesRunView(
        UUID id,
        RunKind kind,
        @Schema(examples = "2026-03") String month,

        @Schema(description = "Of one cooperative alone.") @Nullable UUID cooperativeId,

        @Schema(description = "Of a region; absent of the nation.", examples = "36.03") @Nullable String regionCode,

        @Schema(
                description =
                        "The one employer's list that it posts; absent of a run of dues, or of the lists of many.")
        @Nullable UUID payrollListId,

        RunStatus status,

        @Schema(description = "Whether it is at work at this moment.")
        boolean atWork,

        Instant requestedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Cooperatives that have resolved it, or have released lists.", examples = "274")
        int cooperatives,

        @Schema(description = "Those of which every member, or row, was seen.", examples = "112")
        int cooperativesDone,

        @Schema(description = "Members whose dues were taken, or rows that were posted.", examples = "10450")
        long posted,

        @Schema(description = "What an earlier run or list for the month had taken.", examples = "0")
        long postedBefore,

        @Schema(description = "Members whose dues could not be taken, or rows that were refused.", examples = "23")
        long refused,

        @Schema(
                description = "How often the step at hand has failed; it is tried again, and after the third time its "
                        + "cooperative is passed over and stands among the refusals.",
                examples = "0")
        int failures,

        @Schema(description = "What was taken.", examples = "209000000")
        Rupiah amount) {

    static DuesRunView of(DuesRun run) {
        return new DuesRunView(
                run.id(),
                run.kind(),
                run.month().toString(),
                run.cooperativeId(),
                run.regionCode().isEmpty() ? null : run.regionCode(),
                run.payrollListId(),
                run.status(),
                run.isAtWork(),
                run.requestedAt(),
                run.finishedAt(),
                run.cooperatives(),
                run.cooperativesDone(),
                run.posted(),
                run.postedBefore(),
                run.refused(),
                run.failures(),
                run.amount());
    }
}
