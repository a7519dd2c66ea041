package id.koperasi.training.session;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.budget.BudgetRejection.BudgetLineUnfit;
import id.koperasi.training.budget.BudgetRejection.UnknownBudgetLine;
import id.koperasi.training.curriculum.LessonKind;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.region.RegionRejection.RegionOutsideReach;
import id.koperasi.training.session.LessonSpeakers.LessonSpeaker;
import id.koperasi.training.session.ScheduleSession.Budget;
import id.koperasi.training.session.ScheduleSession.Where;
import id.koperasi.training.session.SessionRejection.CostWithoutLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/sessions")
@Tag(name = "Sessions", description = "Training sessions (Bimtek): what, where, when and for how many.")
class SessionResource {

    private static final int MOST_SEATS = 5_000;

    private final SchedulingSessions scheduling;
    private final TrainingSessions sessions;
    private final LessonSpeakers speakers;
    private final Jurisdiction jurisdiction;

    SessionResource(
            SchedulingSessions scheduling,
            TrainingSessions sessions,
            LessonSpeakers speakers,
            Jurisdiction jurisdiction) {
        this.scheduling = scheduling;
        this.sessions = sessions;
        this.speakers = speakers;
        this.jurisdiction = jurisdiction;
    }

    @Schema(description = "A lesson to be given; its title is its own within the session.")
    record NewLesson(
            @NotBlank @Size(max = 200) @Schema(examples = "Mekanisme dana bergulir")
            String title,

            @NotNull LocalDate date,

            @Nullable @Schema(description = "By the clocks of the region.", examples = "08:30")
            LocalTime startsAt,

            @Schema(description = "How long it takes, in JP.") @Min(1) @Max(40) int jp,

            @Nullable @Min(1) @Schema(description = "The module of the curriculum it belongs to.")
            Integer module,

            @Nullable @Schema(description = "A lecture without it.")
            LessonKind kind) {

        private Lesson lesson() {
            return new Lesson(title.strip(), date, startsAt, jp, module, kind == null ? LessonKind.LECTURE : kind);
        }
    }

    @Schema(description = "A session to be planned. Without lessons it has those of its curriculum.")
    record NewSession(
            @NotBlank @Size(max = 200) @Schema(examples = "Bimtek pengelolaan dana bergulir")
            String title,

            @NotNull @Pattern(regexp = "[A-Z0-9-]{1,40}") @Schema(examples = "BIMTEK-KDMP")
            String curriculumCode,

            @NotNull @Pattern(regexp = Region.SHAPE) @Schema(description = "For whom.", examples = "36.03")
            String regionCode,

            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,

            @NotBlank @Size(max = 200) @Schema(description = "Its name, or the address online.", examples = "Gedung Serba Guna, Tigaraksa")
            String place,

            @Nullable @Schema(description = "In a place without it.")
            SessionMode mode,

            @Nullable @Size(min = 1, max = 200) @Schema(description = "The office of the region without it.", examples = "Dinas Koperasi dan Usaha Mikro")
            String organiser,

            @Nullable @Size(max = 20) @Schema(description = "Who helps.")
            List<@NotBlank @Size(max = 200) String> partners,

            @Nullable @Schema(
                    description = "The line of a budget that pays it: then it is planned, approved and opened. "
                            + "Left out where it costs the public nothing: then it is open at once.")
            UUID budgetLineId,

            @Nullable @PositiveAmount
            @Schema(description = "What it may cost, in rupiah; with the line.", examples = "42000000")
            Rupiah cost,

            @Schema(examples = "116") @Min(1) @Max(MOST_SEATS) int seats,

            @Nullable @Size(min = 1, max = 100) List<@NotNull @Valid NewLesson> lessons) {

        private ScheduleSession command() {
            return new ScheduleSession(
                    title.strip(),
                    curriculumCode,
                    new Region(regionCode),
                    startsOn,
                    endsOn,
                    new Where(mode == null ? SessionMode.PLACE : mode, place.strip()),
                    seats,
                    lessons == null
                            ? List.of()
                            : lessons.stream().map(NewLesson::lesson).toList(),
                    organiser == null ? null : organiser.strip(),
                    partners == null ? List.of() : partners,
                    budget());
        }

        private @Nullable Budget budget() {
            if (budgetLineId == null && cost == null) {
                return null;
            }
            if (budgetLineId == null || cost == null) {
                throw new RejectedException(new CostWithoutLine());
            }
            return new Budget(budgetLineId, cost);
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "scheduleSession",
            summary = "Plan a session",
            description = "The version of the curriculum that is in force on the first day counts.")
    @APIResponse(
            responseCode = "201",
            description = "Planned; `Location` names the session.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SessionView.class)))
    @Refuses({SessionRejection.class, RegionOutsideReach.class, UnknownBudgetLine.class, BudgetLineUnfit.class})
    public RestResponse<SessionView> schedule(@NotNull @Valid NewSession body) {
        TrainingSession session = scheduling.schedule(body.command());
        return RestResponse.ResponseBuilder.<SessionView>created(URI.create("/v1/sessions/" + session.id()))
                .entity(SessionView.of(session, Map.of()))
                .build();
    }

    @GET
    @Operation(operationId = "listSessions", summary = "Sessions, the latest first")
    public Page<SessionView> list(
            @Parameter(description = "Sessions for this region and those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Valid @BeanParam PageRequest page) {
        List<TrainingSession> rows = sessions.latest(jurisdiction.asked(region), page.after(), page.rowsToRead());
        Map<UUID, Map<Integer, List<LessonSpeaker>>> named =
                speakers.of(rows.stream().map(TrainingSession::id).toList());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.startsOn(), row.id()))
                .map(row -> SessionView.of(row, named.getOrDefault(row.id(), Map.of())));
    }

    @GET
    @Path("/{sessionId}")
    @Operation(
            operationId = "showSession",
            summary = "A session with its lessons, who speaks in them and how full it is")
    public SessionView show(@PathParam("sessionId") UUID sessionId) {
        return SessionView.of(sessions.required(sessionId), speakers.of(sessionId));
    }
}
