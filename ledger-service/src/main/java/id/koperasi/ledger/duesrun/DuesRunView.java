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
        description = "A deduction of dues for a month, or the posting of an employer's list, and how far it has come.")
record DuesRunView(
        UUID id,
        @Schema(examples = "2026-03") String month,

        @Schema(description = "Of one cooperative alone.") @Nullable UUID cooperativeId,

        @Schema(description = "Of a region; absent of the nation.", examples = "36.03") @Nullable String regionCode,

        @Schema(description = "The employer's list that it posts; absent of dues taken from voluntary savings.")
        @Nullable UUID payrollListId,

        RunStatus status,

        @Schema(description = "Whether it is at work at this moment.")
        boolean atWork,

        Instant requestedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Cooperatives that have resolved it.", examples = "274")
        int cooperatives,

        @Schema(description = "Those of which every member was seen.", examples = "112")
        int cooperativesDone,

        @Schema(description = "Members whose dues were taken.", examples = "10450")
        long posted,

        @Schema(description = "Members whose dues an earlier run for the month had taken.", examples = "0")
        long postedBefore,

        @Schema(description = "Members whose dues could not be taken.", examples = "23")
        long refused,

        @Schema(description = "What was taken.", examples = "209000000")
        Rupiah amount) {

    static DuesRunView of(DuesRun run) {
        return new DuesRunView(
                run.id(),
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
                run.amount());
    }
}
