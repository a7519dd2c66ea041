package id.koperasi.training.exam;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.exam.LearningGains.Asked;
import id.koperasi.training.exam.LearningGains.Gain;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/learning-gains")
@Tag(name = "Tests")
class LearningGainResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final long NO_MODULE = -1;

    private final LearningGains gains;
    private final SessionTests tests;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;
    private final OfferedTable table;

    LearningGainResource(
            LearningGains gains,
            SessionTests tests,
            Jurisdiction jurisdiction,
            BusinessClock clock,
            OfferedTable table) {
        this.gains = gains;
        this.tests = tests;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.table = table;
    }

    @Schema(
            name = "LearningGain",
            description = "What those who sat both tests knew before a session and after it, in percent of the points.")
    record GainView(
            UUID sessionId,
            String title,
            String regionCode,
            LocalDate startsOn,

            @Nullable @Schema(description = "Absent for the session as a whole.")
            Integer module,

            @Schema(description = "How many sat both tests.")
            long matched,

            @Nullable @Schema(description = "Absent where so few sat both that one of them could be told.", examples = "42.5")
            BigDecimal before,

            @Nullable @Schema(examples = "71.0") BigDecimal after,
            @Nullable @Schema(examples = "28.5") BigDecimal gain) {

        static GainView of(Gain row) {
            return new GainView(
                    row.sessionId(),
                    row.title(),
                    row.regionCode(),
                    row.startsOn(),
                    row.moduleNumber(),
                    row.matched(),
                    row.before(),
                    row.after(),
                    row.gain());
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listLearningGains",
            summary = "What sessions have taught, and each of their modules",
            description = "Of sessions whose tests are settled. As CSV or XLSX by `Accept`, then all rows at once.")
    public Page<GainView> list(
            @Parameter(description = "Sessions for this region and those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Parameter(description = "This session alone.") @QueryParam("sessionId") @Nullable UUID session,
            @Valid @BeanParam PageRequest page) {
        Instant now = clock.now();
        var asked = new Asked(
                jurisdiction.asked(region), session, now, tests.rule(now).leastGroup());
        table.instead(() -> new Table<>(
                "learning gains",
                List.of(
                        Column.text("session", Gain::title),
                        Column.text("region", Gain::regionCode),
                        Column.date("startsOn", Gain::startsOn),
                        Column.number("module", Gain::moduleNumber),
                        Column.number("matched", Gain::matched),
                        Column.number("before", Gain::before),
                        Column.number("after", Gain::after),
                        Column.number("gain", Gain::gain)),
                gains.of(asked, FIRST, NO_MODULE, Integer.MAX_VALUE).stream()));
        UUID after = page.after() == null ? FIRST : page.after().uuid(0);
        long afterModule = page.after() == null ? NO_MODULE : page.after().number(1);
        return Page.of(
                        gains.of(asked, after, afterModule, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.sessionId(), row.module()))
                .map(GainView::of);
    }
}
