package id.koperasi.funding.overdue;

import id.koperasi.funding.overdue.Targets.Asked;
import id.koperasi.funding.overdue.Targets.Count;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/overdue-applications")
@Tag(name = "Targets", description = "Applications whose stage should have been over.")
class OverdueResource {

    private static final String REGION = "[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?";
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int PROVINCE = 2;
    private static final int REGENCY = 5;
    private static final int DISTRICT = 8;
    private static final int VILLAGE = 13;

    private final Targets targets;
    private final CurrentCaller caller;
    private final StatedDates dates;
    private final OfferedTable table;

    OverdueResource(Targets targets, CurrentCaller caller, StatedDates dates, OfferedTable table) {
        this.targets = targets;
        this.caller = caller;
        this.dates = dates;
        this.table = table;
    }

    @Schema(name = "OverdueApplication", description = "An application that should be further.")
    record OverdueView(
            UUID applicationId,
            UUID cooperativeId,
            @Schema(examples = "36.03.10.2001") String villageCode,
            @Schema(examples = "LPDB-PILOT") String programmeCode,
            Stage stage,

            @Schema(description = "Whose turn it is, by role.", examples = "fund-analyst")
            String who,

            @Schema(description = "When the stage began.") LocalDate since,

            @Schema(description = "By when it should have been over, in working days.")
            LocalDate dueOn,

            @Schema(description = "Of the target.") String source) {

        static OverdueView of(Overdue overdue) {
            return new OverdueView(
                    overdue.applicationId(),
                    overdue.cooperativeId(),
                    overdue.villageCode(),
                    overdue.programmeCode(),
                    overdue.stage(),
                    overdue.stage().who(),
                    overdue.since(),
                    overdue.dueOn(),
                    overdue.source());
        }
    }

    @Schema(name = "OverdueCount", description = "How many applications are late in a region at a stage.")
    record CountView(
            @Schema(examples = "36.03") String region,

            Stage stage,

            @Schema(description = "Whose turn it is, by role.", examples = "fund-analyst")
            String who,

            long applications) {

        static CountView of(Count count) {
            return new CountView(count.region(), count.stage(), count.stage().who(), count.applications());
        }
    }

    /** Which applications are asked for. */
    static class Question {

        @QueryParam("region")
        @Pattern(regexp = REGION) @Parameter(description = "A region and all below it.", example = "36.03")
        @Nullable String region;

        @QueryParam("stage")
        @Parameter(description = "One stage.")
        @Nullable Stage stage;

        @QueryParam("asOf")
        @Parameter(description = "The business date; today without it.", example = "2026-11-29")
        @Nullable LocalDate asOf;

        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        @Parameter(hidden = true)
        @Nullable String language;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listOverdueApplications",
            summary = "Applications whose stage should have been over",
            description =
                    "Those whose stage began earliest come first; a spreadsheet holds all. Where the holidays of a year"
                            + " are not known yet, its weekends alone are no working days.")
    public Page<OverdueView> list(@Valid @BeanParam Question question, @Valid @BeanParam PageRequest page) {
        Asked asked = asked(question);
        var language = Language.of(question.language);
        table.instead(() -> table(asked, language));
        Cursor after = page.after();
        List<Overdue> late = after == null
                ? targets.late(asked, BEFORE_ALL, new UUID(0, 0), "", page.rowsToRead())
                : targets.late(asked, after.date(0), after.uuid(1), after.text(2), page.rowsToRead());
        return Page.of(
                        late,
                        page.limit(),
                        last -> Cursor.of(
                                last.since().toString(),
                                last.applicationId(),
                                last.stage().name()))
                .map(OverdueView::of);
    }

    @GET
    @Path("/counts")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "countOverdueApplications",
            summary = "How many applications are late, by region and stage",
            description = "By what stands directly below the region that is asked for; by province without one.")
    public List<CountView> counts(@Valid @BeanParam Question question) {
        List<Count> counts = targets.counts(asked(question), below(question.region));
        var language = Language.of(question.language);
        table.instead(() -> new Table<>(
                language.choose("Pengajuan terlambat", "Late applications"),
                List.of(
                        Column.text(language.choose("Wilayah", "Region"), Count::region),
                        Column.text(language.choose("Tahap", "Stage"), Count::stage),
                        Column.text(
                                language.choose("Giliran", "Whose turn"),
                                count -> count.stage().who()),
                        Column.number(language.choose("Pengajuan", "Applications"), Count::applications)),
                counts.stream()));
        return counts.stream().map(CountView::of).toList();
    }

    /** How long the codes are of what stands directly below a region. */
    private static int below(@Nullable String region) {
        if (region == null) {
            return PROVINCE;
        }
        return switch (region.length()) {
            case PROVINCE -> REGENCY;
            case REGENCY -> DISTRICT;
            default -> VILLAGE;
        };
    }

    private Asked asked(Question question) {
        LocalDate asOf = question.asOf == null ? dates.today(IndonesianZone.CAPITAL) : question.asOf;
        return new Asked(question.region, question.stage, asOf, caller.reach());
    }

    private Table<Overdue> table(Asked asked, Language language) {
        return new Table<>(
                language.choose("Pengajuan terlambat per ", "Late applications as of ") + asked.asOf(),
                List.of(
                        Column.text(language.choose("Pengajuan", "Application"), Overdue::applicationId),
                        Column.text(language.choose("Koperasi", "Cooperative"), Overdue::cooperativeId),
                        Column.text(language.choose("Kode desa/kelurahan", "Village code"), Overdue::villageCode),
                        Column.text(language.choose("Program", "Programme"), Overdue::programmeCode),
                        Column.text(language.choose("Tahap", "Stage"), Overdue::stage),
                        Column.text(
                                language.choose("Giliran", "Whose turn"),
                                late -> late.stage().who()),
                        Column.date(language.choose("Sejak", "Since"), Overdue::since),
                        Column.date(language.choose("Target", "Due on"), Overdue::dueOn)),
                Stream.iterate(
                                targets.late(asked, BEFORE_ALL, new UUID(0, 0), "", ROWS_AT_ONCE),
                                rows -> !rows.isEmpty(),
                                rows -> rows.size() < ROWS_AT_ONCE ? List.of() : behind(asked, rows.getLast()))
                        .flatMap(List::stream));
    }

    private List<Overdue> behind(Asked asked, Overdue last) {
        return targets.late(
                asked, last.since(), last.applicationId(), last.stage().name(), ROWS_AT_ONCE);
    }
}
