package id.koperasi.training.visit;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.visit.OpenActions.OpenAction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/open-visit-actions")
@Tag(name = "Coaching visits")
class OpenActionResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final OpenActions actions;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    OpenActionResource(OpenActions actions, Jurisdiction jurisdiction, BusinessClock clock) {
        this.actions = actions;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @Schema(name = "OpenVisitAction", description = "What was agreed on a visit and is not done.")
    record OpenView(
            UUID visitId,
            int number,
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            UUID coachId,
            String what,

            @Schema(description = "Who does it, by his office.", examples = "treasurer")
            String owner,

            LocalDate dueOn,

            @Schema(description = "For how many days it is overdue; 0 while there is time.")
            long overdueDays) {}

    @GET
    @Operation(operationId = "listOpenVisitActions", summary = "What was agreed on visits until it is done")
    public Page<OpenView> list(
            @Parameter(description = "Of this region and of those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Parameter(description = "Agreed with this coach.") @QueryParam("coachId") @Nullable UUID coach,
            @Valid @BeanParam PageRequest page) {
        LocalDate due = page.after() == null ? BEFORE_ALL : page.after().date(0);
        UUID after = page.after() == null ? FIRST : page.after().uuid(1);
        long number = page.after() == null ? 0 : page.after().number(2);
        return Page.of(
                        actions.in(jurisdiction.asked(region), coach, due, after, number, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.dueOn(), row.visitId(), row.number()))
                .map(this::view);
    }

    private OpenView view(OpenAction row) {
        LocalDate today = clock.today(new Region(row.villageCode()).zone());
        return new OpenView(
                row.visitId(),
                row.number(),
                row.cooperativeId(),
                row.cooperativeName(),
                row.villageCode(),
                row.coachId(),
                row.what(),
                row.owner(),
                row.dueOn(),
                Math.max(0, ChronoUnit.DAYS.between(row.dueOn(), today)));
    }
}
