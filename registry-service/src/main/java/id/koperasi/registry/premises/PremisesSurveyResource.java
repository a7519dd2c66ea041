package id.koperasi.registry.premises;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.premises.PremisesSurveys.Listed;
import id.koperasi.registry.premises.PremisesSurveys.Part;
import id.koperasi.registry.region.ReachedRegions;
import id.koperasi.registry.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/premises-surveys")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class PremisesSurveyResource {

    private static final UUID NOBODY = new UUID(0, 0);

    private final PremisesSurveys surveys;
    private final ReachedRegions regions;
    private final BusinessClock clock;

    PremisesSurveyResource(PremisesSurveys surveys, ReachedRegions regions, BusinessClock clock) {
        this.surveys = surveys;
        this.regions = regions;
        this.clock = clock;
    }

    @Schema(name = "SurveyedPart", description = "What is known of the premises of cooperatives in a part of a region.")
    record PartView(
            @Schema(examples = "36.03") String regionCode,
            @Schema(examples = "KAB. TANGERANG") String name,
            @Schema(examples = "120") long notSurveyed,
            @Schema(examples = "14") long none,
            @Schema(examples = "140") long has) {

        static PartView of(Part part) {
            return new PartView(part.code(), part.name(), part.notSurveyed(), part.none(), part.has());
        }
    }

    @Schema(
            name = "PremisesSurveys",
            description = "How many living cooperatives have premises, have none, and were not surveyed.")
    record SurveysView(
            @Schema(examples = "36") String regionCode,
            @Schema(examples = "2026-06-30") LocalDate asOf,
            @Schema(examples = "1200") long notSurveyed,
            @Schema(examples = "140") long none,
            @Schema(examples = "1400") long has,

            @Schema(description = "Its parts that have a living cooperative; a village is its own part.")
            List<PartView> parts) {}

    @Schema(name = "SurveyedCooperative", description = "A cooperative in the list behind such a number.")
    record ListedView(
            UUID cooperativeId,

            @Schema(examples = "Koperasi Kelurahan Merah Putih Pager Agung")
            String name,

            @Schema(examples = "36.73.03.1007") String villageCode,
            Finding finding) {

        static ListedView of(Listed listed) {
            return new ListedView(listed.cooperativeId(), listed.name(), listed.villageCode(), listed.finding());
        }
    }

    @GET
    @Operation(
            operationId = "showPremisesSurveys",
            summary = "Where nobody has looked yet",
            description =
                    "Of the living cooperatives of a region: not surveyed, none and has, and the same by its parts.")
    public SurveysView show(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36") String region,
            @QueryParam("asOf") @Nullable @Parameter(example = "2026-06-30") LocalDate asOf) {
        Region reached = regions.get(region);
        LocalDate day = day(asOf, reached);
        List<Part> parts = surveys.parts(region, reached.level().widthBelow(), day);
        return new SurveysView(
                region,
                day,
                sum(parts, Part::notSurveyed),
                sum(parts, Part::none),
                sum(parts, Part::has),
                parts.stream().map(PartView::of).toList());
    }

    @GET
    @Path("/cooperatives")
    @Operation(
            operationId = "listSurveyedPremises",
            summary = "The cooperatives behind such a number",
            description = "In the order of their villages.")
    public Page<ListedView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36") String region,
            @QueryParam("finding") @NotNull @Parameter(example = "NOT_SURVEYED") Finding finding,
            @QueryParam("asOf") @Nullable @Parameter(example = "2026-06-30") LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        Region reached = regions.get(region);
        Cursor after = page.after();
        List<Listed> listed = surveys.list(
                region,
                finding,
                day(asOf, reached),
                after == null ? "" : after.text(0),
                after == null ? NOBODY : after.uuid(1),
                page.rowsToRead());
        return Page.of(listed, page.limit(), last -> Cursor.of(last.villageCode(), last.cooperativeId()))
                .map(ListedView::of);
    }

    private LocalDate day(@Nullable LocalDate asOf, Region region) {
        return asOf != null ? asOf : clock.today(region.zone());
    }

    private static long sum(List<Part> parts, ToLongFunction<Part> count) {
        return parts.stream().mapToLong(count).sum();
    }
}
