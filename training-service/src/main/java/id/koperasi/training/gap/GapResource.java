package id.koperasi.training.gap;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.curriculum.Curricula;
import id.koperasi.training.curriculum.Curriculum;
import id.koperasi.training.gap.Gaps.Asked;
import id.koperasi.training.gap.Gaps.Figure;
import id.koperasi.training.gap.Gaps.Officer;
import id.koperasi.training.person.MaskedName;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/training-gaps")
@Tag(
        name = "Gap map",
        description = "Who lacks what, whose certificate runs out, and whether seats are planned for them.")
class GapResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String FIRST_CURRICULUM = "BIMTEK-KDMP";
    private static final String CURRICULUM = "[A-Z0-9-]{3,40}";

    private final Gaps gaps;
    private final Curricula curricula;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final OfferedTable table;

    GapResource(
            Gaps gaps,
            Curricula curricula,
            Jurisdiction jurisdiction,
            CurrentCaller caller,
            BusinessClock clock,
            OfferedTable table) {
        this.gaps = gaps;
        this.curricula = curricula;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.clock = clock;
        this.table = table;
    }

    @Schema(
            name = "TrainingGap",
            description = "The figures of a region and office; counted within moments of a change.")
    record GapView(
            @Schema(examples = "36.03.10") String regionCode,
            @Schema(examples = "chair") String office,

            @Schema(description = "How many hold it.") long holders,

            @Schema(description = "How many of them have a certificate that counts.")
            long trained,

            long lacking,

            @Schema(description = "How many of those trained have one that runs out soon.")
            long ending,

            @Schema(description = "How many have a certificate of competence (BNSP) that counts.")
            long competent,

            long seatsNeeded,

            @Schema(description = "In sessions for this region or within it, whatever the office.")
            long seatsPlanned,

            @Schema(
                    description =
                            "In sessions for the regions it lies in, which others of these share, whatever the office.")
            long seatsAbove) {

        static GapView of(Figure figure) {
            return new GapView(
                    figure.regionCode(),
                    figure.office(),
                    figure.holders(),
                    figure.trained(),
                    figure.lacking(),
                    figure.ending(),
                    figure.competent(),
                    figure.seatsNeeded(),
                    figure.seatsPlanned(),
                    figure.seatsAbove());
        }
    }

    @Schema(name = "UntrainedOfficer", description = "Somebody without a certificate that counts, or not much longer.")
    record OfficerView(
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            @Schema(examples = "chair") String office,

            @Schema(description = "Masked for who is not in charge of the region.")
            String name,

            @Nullable @Schema(description = "The last day of his certificate; absent where he has none.")
            LocalDate validUntil,

            @Schema(description = "Whether he has a certificate of competence (BNSP) that counts.")
            boolean competent) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listTrainingGaps",
            summary = "The gap map",
            description = "Per region and office. As CSV or XLSX by `Accept`, then all rows at once.")
    public Page<GapView> figures(
            @Parameter(description = "Within this region; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @QueryParam("curriculumCode") @DefaultValue(FIRST_CURRICULUM) @Pattern(regexp = CURRICULUM) String curriculum,
            @Parameter(description = "By what the figures are summed.") @QueryParam("level") @DefaultValue("DISTRICT")
                    GapLevel level,
            @Valid @BeanParam PageRequest page) {
        Asked asked = asked(region, curriculum);
        table.instead(() -> new Table<>(
                "training gaps " + curriculum,
                List.of(
                        Column.text("region", Figure::regionCode),
                        Column.text("office", Figure::office),
                        Column.number("holders", Figure::holders),
                        Column.number("trained", Figure::trained),
                        Column.number("lacking", Figure::lacking),
                        Column.number("ending", Figure::ending),
                        Column.number("competent", Figure::competent),
                        Column.number("seatsNeeded", Figure::seatsNeeded),
                        Column.number("seatsPlanned", Figure::seatsPlanned),
                        Column.number("seatsAbove", Figure::seatsAbove)),
                gaps.figures(asked, level, "", "", Integer.MAX_VALUE).stream()));
        String after = page.after() == null ? "" : page.after().text(0);
        String afterOffice = page.after() == null ? "" : page.after().text(1);
        return Page.of(
                        gaps.figures(asked, level, after, afterOffice, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.regionCode(), row.office()))
                .map(GapView::of);
    }

    @GET
    @Path("/officers")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listUntrainedOfficers",
            summary = "The officers behind the gap map",
            description =
                    "Who has no certificate that counts, and whose runs out soon. As CSV or XLSX by `Accept`, then all "
                            + "of them at once.")
    public Page<OfficerView> officers(
            @Parameter(description = "Within this region; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @QueryParam("curriculumCode") @DefaultValue(FIRST_CURRICULUM) @Pattern(regexp = CURRICULUM) String curriculum,
            @Parameter(description = "Only who holds this office.")
                    @QueryParam("office")
                    @Nullable @Pattern(regexp = "[a-z-]{1,40}") String office,
            @Valid @BeanParam PageRequest page) {
        Asked asked = asked(region, curriculum);
        table.instead(() -> new Table<>(
                "untrained officers " + curriculum,
                List.of(
                        Column.text("village", Officer::villageCode),
                        Column.text("cooperative", Officer::cooperativeName),
                        Column.text("office", Officer::office),
                        Column.text("name", this::name),
                        Column.date("validUntil", Officer::validUntil)),
                gaps.allOfficers(asked, office)));
        String village = page.after() == null ? "" : page.after().text(0);
        UUID after = page.after() == null ? FIRST : page.after().uuid(1);
        return Page.of(
                        gaps.officers(asked, office, village, after, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.villageCode(), row.appointmentId()))
                .map(row -> new OfficerView(
                        row.cooperativeId(),
                        row.cooperativeName(),
                        row.villageCode(),
                        row.office(),
                        name(row),
                        row.validUntil(),
                        row.competent()));
    }

    private String name(Officer row) {
        return caller.reach().everything() ? MaskedName.of(row.name()) : row.name();
    }

    private Asked asked(@Nullable String region, String code) {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        Curriculum curriculum = curricula.inForce(code, today).orElseThrow(() -> new RejectedException(new NotFound()));
        return new Asked(jurisdiction.asked(region), code, curriculum.version(), today);
    }
}
