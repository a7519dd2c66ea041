package id.koperasi.training.effect;

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
import id.koperasi.training.effect.Effects.Effect;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/training-effects")
@Tag(name = "Effects", description = "What cooperatives did after their officers were trained.")
class EffectResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Effects effects;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;
    private final OfferedTable table;

    EffectResource(Effects effects, Jurisdiction jurisdiction, BusinessClock clock, OfferedTable table) {
        this.effects = effects;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.table = table;
    }

    @Schema(
            name = "TrainingEffect",
            description = "How many cooperatives took a step after a session, or after the sessions of a speaker.")
    record EffectView(
            @Schema(description = "The session or the speaker.")
            UUID subjectId,

            String name,
            StepKind step,
            long sessions,

            @Schema(description = "How many took part, in each session anew.")
            long cooperatives,

            @Schema(description = "How many had taken the step by the last day of the session.")
            long earlier,

            @Schema(description = "How many took it within 30 days after that, whether or not they had before.")
            long within30,

            long within60,
            long within90,

            @Schema(description = "Days since the latest session: less than 90, and there is more to come.")
            int elapsedDays) {

        static EffectView of(Effect row) {
            return new EffectView(
                    row.subject(),
                    row.name(),
                    StepKind.valueOf(row.kind()),
                    row.sessions(),
                    row.cooperatives(),
                    row.earlier(),
                    row.within30(),
                    row.within60(),
                    row.within90(),
                    row.elapsedDays());
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listTrainingEffects",
            summary = "What followed from sessions after 30, 60 and 90 days",
            description = "As the other services tell it; it shows what came after, not what came of it, some seconds "
                    + "after it is told. As CSV or XLSX by `Accept`, then all rows at once.")
    public Page<EffectView> list(
            @Parameter(description = "Sessions for this region and those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Parameter(description = "By what they are put together.") @QueryParam("level") @DefaultValue("SESSION")
                    EffectLevel level,
            @Valid @BeanParam PageRequest page) {
        Optional<Region> asked = jurisdiction.asked(region);
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        table.instead(() -> new Table<>(
                "training effects",
                List.of(
                        Column.text("name", Effect::name),
                        Column.text("step", Effect::kind),
                        Column.number("sessions", Effect::sessions),
                        Column.number("cooperatives", Effect::cooperatives),
                        Column.number("earlier", Effect::earlier),
                        Column.number("within30", Effect::within30),
                        Column.number("within60", Effect::within60),
                        Column.number("within90", Effect::within90),
                        Column.number("elapsedDays", Effect::elapsedDays)),
                effects.of(asked, level, today, FIRST, "", Integer.MAX_VALUE).stream()));
        UUID after = page.after() == null ? FIRST : page.after().uuid(0);
        String afterKind = page.after() == null ? "" : page.after().text(1);
        return Page.of(
                        effects.of(asked, level, today, after, afterKind, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.subject(), row.kind()))
                .map(EffectView::of);
    }
}
