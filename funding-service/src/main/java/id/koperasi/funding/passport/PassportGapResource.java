package id.koperasi.funding.passport;

import id.koperasi.funding.passport.Gaps.Region;
import id.koperasi.funding.passport.PassportRejection.ProgrammeNotInForce;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.programme.Words;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/passport-gaps")
@Tag(name = "Passports", description = "How far a cooperative is on the way to the money of a programme.")
class PassportGapResource {

    private final Programmes programmes;
    private final Passports passports;
    private final Gaps gaps;
    private final StatedDates dates;
    private final OfferedTable table;

    PassportGapResource(Programmes programmes, Passports passports, Gaps gaps, StatedDates dates, OfferedTable table) {
        this.programmes = programmes;
        this.passports = passports;
        this.gaps = gaps;
        this.dates = dates;
        this.table = table;
    }

    @Schema(name = "PassportGap", description = "How many cooperatives lack a criterion.")
    record GapView(
            @Schema(examples = "nib") String code,

            Gate gate,

            @Schema(description = "KDMP or KKMP, when it is not asked of both.", examples = "KDMP") @Nullable String cooperativeKind,

            @Schema(description = "Of how many it is asked.", examples = "274")
            int concerned,

            @Schema(description = "How many of them do not meet it.", examples = "31")
            int lacking,

            Words whatNext,

            @Schema(description = "Whose turn it is, by role.", examples = "regency-office")
            String who) {

        static GapView of(Gap gap) {
            return new GapView(
                    gap.criterion().code(),
                    gap.criterion().gate(),
                    gap.criterion().cooperativeKind(),
                    gap.concerned(),
                    gap.lacking(),
                    gap.criterion().whatNext(),
                    gap.criterion().who());
        }
    }

    @Schema(name = "PassportGaps", description = "What the cooperatives of a region lack for a programme.")
    record GapsView(
            @Schema(examples = "36.03") String region,
            @Schema(examples = "LPDB-PILOT") String programme,
            @Schema(examples = "2") int version,
            LocalDate asOf,

            @Schema(description = "How many there are.", examples = "274")
            int cooperatives,

            @Schema(description = "How many could submit an application.", examples = "12")
            int eligible,

            List<GapView> criteria) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showPassportGaps",
            summary = "How many cooperatives of a region lack what",
            description = "From the passport of each, as of a day; at most a province at once.")
    @Refuses(ProgrammeNotInForce.class)
    public GapsView show(
            @Parameter(description = "The programme's code.", required = true, example = "LPDB-PILOT")
                    @QueryParam("programme")
                    @NotBlank String programme,
            @Parameter(description = "A region and all below it.", required = true, example = "36.03")
                    @QueryParam("region")
                    @NotNull @Pattern(regexp = "[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?")
                    String region,
            @Parameter(description = "The business date; today without it.", example = "2025-10-01")
                    @QueryParam("asOf")
                    @Nullable LocalDate asOf,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        LocalDate day = asOf == null ? dates.today(IndonesianZone.ofRegion(region)) : asOf;
        var version = passports.versionInForce(programmes.get(programme).code(), day);
        Region whole = gaps.of(region, version, day);
        var chosen = Language.of(language);
        table.instead(() -> table(whole, region, chosen));
        return new GapsView(
                region,
                version.programmeCode(),
                version.version(),
                day,
                whole.cooperatives(),
                whole.eligible(),
                whole.gaps().stream().map(GapView::of).toList());
    }

    private static Table<Gap> table(Region whole, String region, Language language) {
        return new Table<>(
                language.choose("Syarat yang kurang ", "What is lacking ") + region,
                List.of(
                        Column.text(
                                language.choose("Syarat", "Criterion"),
                                gap -> gap.criterion().code()),
                        Column.text(
                                language.choose("Gerbang", "Gate"),
                                gap -> gap.criterion().gate()),
                        Column.number(language.choose("Koperasi", "Cooperatives"), Gap::concerned),
                        Column.number(language.choose("Belum", "Lacking"), Gap::lacking),
                        Column.text(
                                language.choose("Giliran", "Whose turn"),
                                gap -> gap.criterion().who())),
                whole.gaps().stream());
    }
}
