package id.koperasi.funding.guarantee;

import id.koperasi.funding.guarantee.GuaranteeViews.TaskView;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/guarantee-tasks")
@Tag(name = "Guarantees", description = "What secures a loan: assets, and persons in office who answer for it.")
class GuaranteeTaskResource {

    private final GuaranteeTasks tasks;
    private final CurrentCaller caller;
    private final StatedDates dates;

    GuaranteeTaskResource(GuaranteeTasks tasks, CurrentCaller caller, StatedDates dates) {
        this.tasks = tasks;
        this.caller = caller;
        this.dates = dates;
    }

    @GET
    @Operation(
            operationId = "listGuaranteeTasks",
            summary = "Where a successor is asked to sign a guarantee",
            description =
                    "Where who is bound holds his office no longer. It follows from who is bound and who is in office, so it"
                            + " is done when the successor has signed, and not before.")
    public Page<TaskView> list(
            @QueryParam("overdue") @DefaultValue("false") @Parameter(description = "Only those that are late.")
                    boolean overdue,
            @QueryParam("asOf")
                    @Parameter(description = "The business date; today without it.", example = "2026-11-29")
                    @Nullable LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        LocalDate day = asOf == null ? dates.today(IndonesianZone.CAPITAL) : asOf;
        Cursor after = page.after();
        return Page.of(
                        tasks.open(
                                day,
                                overdue,
                                caller.reach(),
                                after == null ? new UUID(0, 0) : after.uuid(0),
                                page.rowsToRead()),
                        page.limit(),
                        last -> Cursor.of(last.guaranteeId()))
                .map(task -> TaskView.of(task, day));
    }
}
