package id.koperasi.registry.cooperative;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.FormedInBulk.Outcome;
import id.koperasi.registry.cooperative.NewFoundingMeeting.NewSavings;
import id.koperasi.registry.founding.FoundingRejection;
import id.koperasi.registry.region.Village;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/formations")
@Tag(name = "Formation", description = "The way from a proposal to a legal entity.")
class BulkFormationResource {

    private static final int MOST_ROWS = 50;

    private final FormingInBulk forming;
    private final CitizensNumbers numbers;

    BulkFormationResource(FormingInBulk forming, CitizensNumbers numbers) {
        this.forming = forming;
        this.numbers = numbers;
    }

    @Schema(description = "The formations of many villages.")
    record NewFormations(
            @NotNull @Size(min = 1, max = MOST_ROWS) List<@NotNull @Valid VillageFormation> formations) {}

    @Schema(description = "How the cooperative of a village was formed, from proposal to decree.")
    record VillageFormation(
            @NotNull @Pattern(regexp = Village.CODE) @Schema(examples = "36.73.03.1007")
            String villageCode,

            @Schema(
                    description = "One that was proposed before and whose village met on record; its route and its day "
                            + "of proposal are known.")
            @Nullable UUID cooperativeId,

            @Schema(defaultValue = "NEW") @Nullable Route route,

            @Valid @Schema(description = "Needed unless a new one is founded.") @Nullable NewExisting existing,

            @Schema(description = "Needed unless it was proposed before.", examples = "2025-05-22") @Nullable LocalDate proposedOn,

            @NotNull @Valid NewFoundingMeeting meeting,
            @NotNull @Valid NewDeed deed,
            @NotNull @Valid NewDecree decree,

            @NotNull @Valid @Schema(description = "What every founder has paid in, all the same.")
            NewSavings paidIn) {

        FormVillage toCommand(CitizensNumbers numbers) {
            return new FormVillage(
                    cooperativeId == null ? null : new FormVillage.Begun(cooperativeId, route),
                    new ProposeCooperative(
                            villageCode,
                            route == null ? Route.NEW : route,
                            proposedOn,
                            null,
                            existing == null ? null : existing.toExisting()),
                    () -> meeting.toMeeting(numbers),
                    deed.toDeed(),
                    decree.told(),
                    paidIn.toSavings());
        }
    }

    @Schema(description = "The decree that makes a cooperative a legal entity, or what ends another route.")
    record NewDecree(
            @Size(max = 60) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Needed of a new cooperative.", examples = "AHU-0017736.AH.01.29.TAHUN 2025")
            @Nullable String number,

            @Size(max = 60) @Pattern(regexp = PlainText.PATTERN) @Schema(
                    description = "Of the decree on the changed statutes; needed of a developed cooperative.",
                    examples = "AHU-0001234.AH.01.38.TAHUN 2025")
            @Nullable String amendmentNumber,

            @Size(max = 60) @Pattern(regexp = PlainText.PATTERN) @Schema(
                    description = "Of the letter by which a revitalised one is active again.",
                    examples = "518/77/DISKOP/2025")
            @Nullable String reactivationNumber,

            @NotNull @Schema(examples = "2025-06-02") LocalDate decidedOn) {

        ToldDecree told() {
            return new ToldDecree(number, amendmentNumber, reactivationNumber, decidedOn);
        }
    }

    @Schema(name = "FormationResult", description = "What became of the row of a village.")
    record ResultView(
            String villageCode,
            Outcome outcome,
            @Nullable UUID cooperativeId,

            @Schema(description = "Why not, as if it had been asked for alone.") @Nullable Problem problem) {

        static ResultView of(FormedInBulk result, Language language) {
            return new ResultView(
                    result.villageCode(),
                    result.outcome(),
                    result.cooperativeId(),
                    result.refusal() == null ? null : Problem.of(result.refusal(), language));
        }
    }

    @Schema(name = "FormationResults", description = "What became of each row, in the order of the request.")
    record ResultsView(long formed, long unchanged, long refused, List<ResultView> results) {

        static ResultsView of(List<FormedInBulk> results, Language language) {
            return new ResultsView(
                    count(results, Outcome.FORMED),
                    count(results, Outcome.UNCHANGED),
                    count(results, Outcome.REFUSED),
                    results.stream()
                            .map(result -> ResultView.of(result, language))
                            .toList());
        }

        private static long count(List<FormedInBulk> results, Outcome outcome) {
            return results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .count();
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "formCooperatives",
            summary = "Form the cooperatives of many villages",
            description = "At most 50 rows, each by the same rules as the single steps. A refused row hurts no other,"
                    + " and one that was formed by the same decree before is left as it is. Foundings of days on which"
                    + " the village meets on record name the cooperative that was proposed and its meetings.")
    @Refuses({CooperativeRejection.class, FoundingRejection.class, DateInTheFuture.class})
    public RestResponse<ResultsView> form(@NotNull @Valid NewFormations body, @Context HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<FormVillage> rows = body.formations().stream()
                .map(formation -> formation.toCommand(numbers))
                .toList();
        return RestResponse.ok(ResultsView.of(forming.form(rows), language));
    }
}
