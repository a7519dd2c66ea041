package id.koperasi.training.attendance;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.training.attendance.ActionPlans.Action;
import id.koperasi.training.attendance.ActionPlans.PlannedAction;
import id.koperasi.training.attendance.AttendanceRejection.ActionPlanExists;
import id.koperasi.training.attendance.AttendanceRejection.DoneBeforeTheSession;
import id.koperasi.training.attendance.AttendanceRejection.DueBeforeTheSession;
import id.koperasi.training.attendance.AttendanceRejection.PlannedActionDoneAlready;
import id.koperasi.training.attendance.AttendanceRejection.TooManyPlannedActions;
import id.koperasi.training.attendance.AttendanceRejection.WasNotThere;
import id.koperasi.training.attendance.AttendanceRejection.WithoutASeat;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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
            LocalDate dueOn,

            @Nullable @Schema(description = "Absent until it is done.")
            LocalDate doneOn,

            @Nullable @Schema(description = "By what it is known that it is done.")
            String evidence) {

        static PlannedActionView of(PlannedAction action) {
            return new PlannedActionView(
                    action.invitationId(),
                    action.cooperativeId(),
                    action.cooperativeName(),
                    action.office(),
                    action.number(),
                    action.what(),
                    action.dueOn(),
                    action.doneOn(),
                    action.evidence());
        }
    }

    @Schema(description = "A planned action is done.")
    record NewActionDone(
            @NotNull @Schema(examples = "2025-10-20") LocalDate doneOn,

            @NotBlank @Size(max = 500) @Schema(description = "By what it is known.", examples = "Buku tabungan atas nama koperasi")
            String evidence) {}

    @Schema(name = "PlannedActionDone", description = "A planned action that is done.")
    record DoneView(UUID invitationId, int number, LocalDate doneOn, String evidence) {}

    @POST
    @Change
    @Operation(
            operationId = "recordActionPlan",
            summary = "Record a participant's action plan",
            description = "One plan a participant, by himself or by the office or the trainer for him.")
    @Refuses({WithoutASeat.class, WasNotThere.class, ActionPlanExists.class, DueBeforeTheSession.class})
    public RestResponse<ActionPlanView> record(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid NewActionPlan body) {
        List<Action> actions = body.actions().stream()
                .map(action -> new Action(action.what().strip(), action.dueOn()))
                .toList();
        plans.make(sessionId, body.invitationId(), actions);
        return RestResponse.ok(new ActionPlanView(body.invitationId(), actions.size()));
    }

    @Schema(name = "PlannedActionAdded", description = "Something that was added to a plan.")
    record AddedView(UUID invitationId, int number) {}

    @POST
    @Path("/{invitationId}/actions")
    @Change
    @Operation(
            operationId = "addPlannedAction",
            summary = "Add an action to a participant's plan",
            description = "What comes to mind later; it begins a plan where there is none.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AddedView.class)))
    @Refuses({WithoutASeat.class, WasNotThere.class, TooManyPlannedActions.class, DueBeforeTheSession.class})
    public RestResponse<AddedView> add(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("invitationId") UUID invitationId,
            @NotNull @Valid NewAction body) {
        int number = plans.add(sessionId, invitationId, new Action(body.what().strip(), body.dueOn()));
        return RestResponse.status(RestResponse.Status.CREATED, new AddedView(invitationId, number));
    }

    @POST
    @Path("/{invitationId}/actions/{number}/completion")
    @Change
    @Operation(
            operationId = "completePlannedAction",
            summary = "Say that a planned action is done, and by what that is known",
            description = "By the participant himself, the office, the trainer or a coach; once.")
    @Refuses({DoneBeforeTheSession.class, PlannedActionDoneAlready.class, DateInTheFuture.class})
    public RestResponse<DoneView> complete(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("invitationId") UUID invitationId,
            @PathParam("number") int number,
            @NotNull @Valid NewActionDone body) {
        String evidence = body.evidence().strip();
        plans.complete(sessionId, invitationId, number, body.doneOn(), evidence);
        return RestResponse.ok(new DoneView(invitationId, number, body.doneOn(), evidence));
    }

    @GET
    @Operation(operationId = "listPlannedActions", summary = "What the participants of a session have taken home to do")
    public Page<PlannedActionView> list(
            @PathParam("sessionId") UUID sessionId,
            @Parameter(description = "Only what is still to be done.") @QueryParam("open") @DefaultValue("false")
                    boolean open,
            @Valid @BeanParam PageRequest page) {
        sessions.required(sessionId);
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        long number = page.after() == null ? 0 : page.after().number(1);
        return Page.of(
                        plans.after(sessionId, open, last, number, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.invitationId(), row.number()))
                .map(PlannedActionView::of);
    }
}
