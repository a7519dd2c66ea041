package id.koperasi.registry.rule;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.rule.Rules.RuleTable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/rules")
@Tag(name = "Rules", description = "The rules that are data: values, days and sources.")
class RuleResource {

    private final Rules rules;
    private final BusinessClock clock;

    RuleResource(Rules rules, BusinessClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Schema(name = "Rule", description = "A rule, the days on which it counts, and who says so.")
    record RuleView(
            @Schema(
                    description = "Which of several rules it is; empty where there is one at a time.",
                    examples = "{\"name\": \"founders\"}")
            Map<String, Object> of,

            @Schema(description = "What it says.", examples = "{\"value\": 9}")
            Map<String, Object> value,

            @Schema(examples = "2023-03-31") LocalDate validFrom,

            @Schema(description = "The last day on which it counts; absent while no end is known.") @Nullable LocalDate validUntil,

            @Schema(examples = "UU 6/2023, art. 86") String source) {

        static RuleView of(Rule rule) {
            return new RuleView(
                    new LinkedHashMap<>(rule.of()),
                    new LinkedHashMap<>(rule.value()),
                    rule.validFrom(),
                    rule.validUntil(),
                    rule.source());
        }
    }

    @Schema(name = "RuleSet", description = "Rules of one kind.")
    record RuleSetView(
            @Schema(examples = "founding-limit") String key,

            @Schema(
                    description = "What these rules say.",
                    examples = "The numbers of the founding rules, each from the day it counts.")
            String about,

            List<RuleView> rules) {}

    @Schema(name = "RuleBook", description = "All rules that are data, as they count on a day.")
    record RuleBookView(LocalDate asOf, List<RuleSetView> sets) {}

    @GET
    @Operation(
            operationId = "listRules",
            summary = "All rules that count on a day",
            description = "Numbers, days and thresholds by which this service judges, each with its source. A kind of "
                    + "rules none of which counts yet on that day is there with an empty list.")
    public RuleBookView list(
            @QueryParam("asOf") @Parameter(description = "Today when left out.", example = "2025-06-02") @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? clock.today(IndonesianZone.CAPITAL) : asOf;
        return new RuleBookView(
                day, rules.tables().stream().map(table -> set(table, day)).toList());
    }

    @GET
    @Path("/{key}")
    @Operation(
            operationId = "showRules",
            summary = "The rules of one kind, former ones too",
            description = "Those that count on a day, where a day is named.")
    public RuleSetView show(
            @PathParam("key") @Pattern(regexp = "[a-z-]{1,63}") @Parameter(example = "founding-limit") String key,
            @QueryParam("asOf") @Parameter(example = "2025-06-02") @Nullable LocalDate asOf) {
        return rules.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .map(table -> set(table, asOf))
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private RuleSetView set(RuleTable table, @Nullable LocalDate day) {
        return new RuleSetView(
                table.key(),
                table.about(),
                Rule.ended(rules.of(table)).stream()
                        .filter(rule -> day == null || rule.countsOn(day))
                        .map(RuleView::of)
                        .toList());
    }
}
