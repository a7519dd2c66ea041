package id.koperasi.registry.business;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.business.MissingLicences.Counts;
import id.koperasi.registry.business.UnitSums.ChainSum;
import id.koperasi.registry.business.UnitSums.UnitSum;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Regions;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/business-units/summary")
@Tag(name = "Business", description = "Business units and business plans.")
class UnitSummaryResource {

    private final UnitSums sums;
    private final Regions regions;
    private final MissingLicences licences;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    UnitSummaryResource(
            UnitSums sums, Regions regions, MissingLicences licences, BusinessClock clock, CurrentCaller caller) {
        this.sums = sums;
        this.regions = regions;
        this.licences = licences;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "BusinessUnitSum", description = "The units of one function in a region.")
    record UnitSumView(
            UnitFunction function,
            long units,

            @Schema(description = "Of these, how many are open.")
            long active,

            @Schema(description = "Who works in the open ones, by their last reports.")
            long workers,

            @Schema(description = "Of these, people of the village.")
            long local,

            @Schema(description = "Of these, women.") long women) {

        static UnitSumView of(UnitSum sum) {
            return new UnitSumView(sum.function(), sum.units(), sum.active(), sum.workers(), sum.local(), sum.women());
        }
    }

    @Schema(name = "BusinessUnitChainSum", description = "The units of one step of the value chain in a region.")
    record ChainSumView(
            ValueChain chain,
            long units,

            @Schema(description = "Of these, how many are open.")
            long active,

            @Schema(description = "Who works in the open ones, by their last reports.")
            long workers,

            @Schema(description = "Of these, people of the village.")
            long local,

            @Schema(description = "Of these, women.") long women) {

        static ChainSumView of(ChainSum sum) {
            return new ChainSumView(sum.chain(), sum.units(), sum.active(), sum.workers(), sum.local(), sum.women());
        }
    }

    @Schema(
            name = "BusinessUnitSummary",
            description = "The business units of a region, by function and by value chain.")
    record SummaryView(
            String regionCode,
            List<UnitSumView> functions,
            List<ChainSumView> chains,

            @Schema(description = "Open units whose cooperative has no NIB, as of today.")
            long withoutNib,

            @Schema(description = "Open units without a licence that their KBLI asks for, as of today.")
            long withoutLicence,

            @Schema(description = "Open units without a licence of which it is not certain that they need it.")
            long perhapsWithoutLicence) {}

    @GET
    @Operation(
            operationId = "showBusinessUnitSummary",
            summary = "The business units of a region, summed by function and by value chain",
            description =
                    "`ID` is the nation. What has no unit is left out. Which units trade without an NIB or a licence, "
                            + "the offices in charge list.")
    public SummaryView show(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region) {
        String code = regions.get(region).code();
        Counts missing = caller.asService(() -> licences.count(code, clock.today(IndonesianZone.ofRegion(code))));
        return new SummaryView(
                code,
                sums.of(code).stream().map(UnitSumView::of).toList(),
                sums.byChain(code).stream().map(ChainSumView::of).toList(),
                missing.withoutNib(),
                missing.withoutLicence(),
                missing.perhapsWithoutLicence());
    }
}
