package id.koperasi.training.evaluation;

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
import id.koperasi.training.evaluation.Evaluations.Asked;
import id.koperasi.training.evaluation.Evaluations.Result;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/speaker-evaluations")
@Tag(name = "Evaluations")
class SpeakerEvaluationResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Evaluations evaluations;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;
    private final OfferedTable table;

    SpeakerEvaluationResource(
            Evaluations evaluations, Jurisdiction jurisdiction, BusinessClock clock, OfferedTable table) {
        this.evaluations = evaluations;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.table = table;
    }

    @Schema(
            name = "SpeakerEvaluation",
            description =
                    "The average marks of a speaker, 1 to 5. They are absent while evaluations come in, and where "
                            + "there are so few that somebody could be told.")
    record ResultView(
            UUID speakerId,
            String name,
            String organisation,

            @Nullable @Schema(description = "Absent where all sessions are put together.")
            UUID sessionId,

            @Nullable String title,
            @Nullable LocalDate startsOn,

            @Schema(description = "How many evaluated him; where sessions are put together, in those that are shown.")
            long given,

            @Nullable @Schema(description = "The last day for it; results come after that.")
            LocalDate closesOn,

            @Nullable @Schema(examples = "4.25") BigDecimal mastery,
            @Nullable @Schema(examples = "4.10") BigDecimal clarity,
            @Nullable @Schema(examples = "4.55") BigDecimal usefulness,
            @Nullable @Schema(examples = "3.80") BigDecimal time) {

        static ResultView of(Result row) {
            return new ResultView(
                    row.speakerId(),
                    row.name(),
                    row.organisation(),
                    row.sessionId(),
                    row.title(),
                    row.startsOn(),
                    row.given(),
                    row.closesOn(),
                    row.mastery(),
                    row.clarity(),
                    row.usefulness(),
                    row.time());
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listSpeakerEvaluations",
            summary = "What participants think of speakers",
            description =
                    "Per session, or per speaker over all sessions whose own results are shown. As CSV or XLSX by "
                            + "`Accept`, then all rows at once.")
    public Page<ResultView> list(
            @Parameter(description = "Sessions for this region and those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Parameter(description = "This speaker alone.") @QueryParam("speakerId") @Nullable UUID speaker,
            @QueryParam("level") @DefaultValue("SESSION") EvaluationLevel level,
            @Valid @BeanParam PageRequest page) {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        var asked = new Asked(
                jurisdiction.asked(region),
                speaker,
                today,
                evaluations.rule(today).leastGroup());
        table.instead(() -> new Table<>(
                "speaker evaluations",
                List.of(
                        Column.text("speaker", Result::name),
                        Column.text("organisation", Result::organisation),
                        Column.text("session", Result::title),
                        Column.date("startsOn", Result::startsOn),
                        Column.number("given", Result::given),
                        Column.number("mastery", Result::mastery),
                        Column.number("clarity", Result::clarity),
                        Column.number("usefulness", Result::usefulness),
                        Column.number("time", Result::time)),
                rows(asked, level, FIRST, FIRST, Integer.MAX_VALUE).stream()));
        UUID after = page.after() == null ? FIRST : page.after().uuid(0);
        UUID afterSession = page.after() == null ? FIRST : page.after().uuid(1);
        return Page.of(
                        rows(asked, level, after, afterSession, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.speakerId(), row.sessionId() == null ? FIRST : row.sessionId()))
                .map(ResultView::of);
    }

    private List<Result> rows(Asked asked, EvaluationLevel level, UUID after, UUID afterSession, int most) {
        return switch (level) {
            case SESSION -> evaluations.bySession(asked, after, afterSession, most);
            case SPEAKER -> evaluations.bySpeaker(asked, after, most);
        };
    }
}
