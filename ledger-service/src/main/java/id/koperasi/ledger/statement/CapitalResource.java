package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.ledger.statement.Statements.DonorTotal;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/capital")
@Tag(name = "Statements", description = "What the books say on any day.")
class CapitalResource {

    private static final String REGION = "ID|[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?";

    private final Statements statements;
    private final BusinessClock clock;

    CapitalResource(Statements statements, BusinessClock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DonorCapital", description = "What one donor gave; without a donor, what has none.")
    record DonorCapitalView(@Nullable String donor, long cooperatives, Rupiah sum) {

        static DonorCapitalView of(DonorTotal total) {
            return new DonorCapitalView(total.donor(), total.cooperatives(), total.sum());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RegionCapital", description = "Capital in the books of a region.")
    record RegionCapitalView(
            @Schema(examples = "36.03") String region,
            @Nullable SourceOfFunds source,
            LocalDate asOf,

            @Schema(description = "How many cooperatives received some.")
            long cooperatives,

            @Schema(description = "In whole rupiah.") Rupiah sum,
            List<DonorCapitalView> byReference) {}

    @GET
    @Operation(
            operationId = "showCapital",
            summary = "Capital in the books of a region, by donor",
            description = "Counts what lies in the caller's own region; `ID` is the nation.")
    public RegionCapitalView capital(
            @Parameter(description = "Code of a region.", example = "36.03")
                    @QueryParam("region")
                    @NotNull @Pattern(regexp = REGION) String region,
            @Parameter(description = "Whose money it was; all when absent.") @QueryParam("source") @Nullable SourceOfFunds source,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? clock.today(IndonesianZone.WIB) : asOf;
        List<String> sources = source == null
                ? Arrays.stream(SourceOfFunds.values()).map(Enum::name).toList()
                : List.of(source.name());
        RegionRange range = RegionRange.of(region);
        List<DonorTotal> donors = statements.capitalByDonor(range, sources, day);
        return new RegionCapitalView(
                region,
                source,
                day,
                statements.cooperativesWithCapital(range, sources, day),
                donors.stream()
                        .map(DonorTotal::sum)
                        .reduce(Rupiah.ZERO, Rupiah::plus)
                        .toWholeRupiah(RoundingMode.HALF_UP),
                donors.stream().map(DonorCapitalView::of).toList());
    }
}
