package id.koperasi.training.attendance;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.attendance.ActionPlans.Action;
import id.koperasi.training.attendance.ActionPlans.PlannedAction;
import id.koperasi.training.attendance.AttendanceRejection.ActionPlanExists;
import id.koperasi.training.attendance.AttendanceRejection.DueBeforeTheSession;
import id.koperasi.training.attendance.AttendanceRejection.WithoutASeat;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{sessionId}/action-plans")
@Tag(name = "Attendance")
class ActionPlanResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final ActionPlans plans;
    private final TrainingSessions sessions;

    ActionPlanResource(ActionPlans plans, TrainingSessions sessions) {
        this.plans = plans;
        this.sessions = sessions;
    }

    @Schema(description = "A thing to do.")
    record NewAction(
            @NotBlank @Size(max = 500) @Schema(examples = "Membuka rekening bank atas nama koperasi")
            String what,

            @NotNull @Schema(examples = "2025-10-22") LocalDate dueOn) {}

    @Schema(description = "What a participant takes home to do (rencana tindak lanjut).")
    record NewActionPlan(
            @NotNull UUID invitationId,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid NewAction> actions) {}

    @Schema(name = "ActionPlan", description = "A plan that was recorded.")
    record ActionPlanView(UUID invitationId, int actions) {}

    @Schema(name = "PlannedAction", description = "A thing to do, who does it, and until when.")
    record PlannedActionView(
            UUID invitationId,
            UUID cooperativeId,
            String cooperativeName,
            String office,
            int number,
            String what,
            LocalDate dueOn) {

        static PlannedActionView of(PlannedAction action) {
            return new PlannedActionView(
                    action.invitationId(),
                    action.cooperativeId(),
                    action.cooperativeName(),
                    action.office(),
                    action.number(),
                    action.what(),
                    action.dueOn());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "recordActionPlan",
            summary = "Record a participant's action plan",
            description = "One plan a participant, by himself or by the office or the trainer for him.")
    @Refuses({WithoutASeat.class, ActionPlanExists.class, DueBeforeTheSession.class})
    public RestResponse<ActionPlanView> record(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid NewActionPlan body) {
        List<Action> actions = body.actions().stream()
                .map(action -> new Action(action.what().strip(), action.dueOn()))
                .toList();
        plans.make(sessionId, body.invitationId(), actions);
        return RestResponse.ok(new ActionPlanView(body.invitationId(), actions.size()));
    }

    @GET
    @Operation(operationId = "listPlannedActions", summary = "What the participants of a session have taken home to do")
    public Page<PlannedActionView> list(@PathParam("sessionId") UUID sessionId, @Valid @BeanParam PageRequest page) {
        sessions.required(sessionId);
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        long number = page.after() == null ? 0 : page.after().number(1);
        return Page.of(
                        plans.after(sessionId, last, number, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.invitationId(), row.number()))
                .map(PlannedActionView::of);
    }
}
