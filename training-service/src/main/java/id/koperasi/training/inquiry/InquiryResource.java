package id.koperasi.training.inquiry;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.inquiry.InquiryRejection.AnswerEmpty;
import id.koperasi.training.inquiry.InquiryRejection.AnswerFileUnknown;
import id.koperasi.training.inquiry.InquiryRejection.AskedInNoLesson;
import id.koperasi.training.inquiry.InquiryRejection.AskerWithoutSeat;
import id.koperasi.training.inquiry.InquiryRejection.QuestionAnsweredAlready;
import id.koperasi.training.session.SessionRejection.SessionNotOpen;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/sessions/{sessionId}/questions")
@Tag(name = "Questions", description = "What was asked in the room, until it is answered.")
class InquiryResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Inquiring inquiring;
    private final Inquiries inquiries;
    private final TrainingSessions sessions;
    private final BusinessClock clock;

    InquiryResource(Inquiring inquiring, Inquiries inquiries, TrainingSessions sessions, BusinessClock clock) {
        this.inquiring = inquiring;
        this.inquiries = inquiries;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Schema(description = "A question that could not be answered in the room.")
    record NewRoomQuestion(
            @NotBlank @Size(max = 2_000) @Schema(examples = "Apakah rekening boleh dibuka di bank daerah?")
            String question,

            @Nullable @Min(1) @Schema(description = "In which lesson, if in one.", examples = "1")
            Integer lesson,

            @Nullable @Schema(description = "Who asked; the caller himself without it, or nobody in particular.")
            UUID invitationId) {}

    @Schema(description = "An answer: words, a file among the materials of the session, or both.")
    record NewRoomAnswer(
            @Nullable @Size(min = 1, max = 10_000) @Schema(examples = "Boleh, selama bank itu menyalurkan programnya.")
            String answer,

            @Nullable UUID fileId) {}

    @POST
    @Change
    @Operation(operationId = "askInSession", summary = "Keep a question that was asked in the room")
    @APIResponse(
            responseCode = "201",
            description = "Kept until it is answered.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InquiryView.class)))
    @Refuses({AskerWithoutSeat.class, AskedInNoLesson.class, SessionNotOpen.class})
    public RestResponse<InquiryView> ask(@PathParam("sessionId") UUID sessionId, @NotNull @Valid NewRoomQuestion body) {
        var kept = inquiring.ask(
                sessionId, body.lesson(), body.invitationId(), body.question().strip());
        return RestResponse.status(RestResponse.Status.CREATED, InquiryView.of(kept, clock.now()));
    }

    @POST
    @Path("/{questionId}/answer")
    @Change
    @Operation(
            operationId = "answerInSession",
            summary = "Answer a question that was asked in the room",
            description = "Once; all participants of the session see question and answer then, and not who asked.")
    @Refuses({AnswerEmpty.class, AnswerFileUnknown.class, QuestionAnsweredAlready.class})
    public RestResponse<InquiryView> answer(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("questionId") UUID questionId,
            @NotNull @Valid NewRoomAnswer body) {
        String answer = body.answer() == null || body.answer().isBlank()
                ? null
                : body.answer().strip();
        var answered = inquiring.answer(sessionId, questionId, answer, body.fileId());
        return RestResponse.ok(InquiryView.of(answered, clock.now()));
    }

    @GET
    @Operation(
            operationId = "listSessionQuestions",
            summary = "The questions of a session",
            description = "A participant sees his own, and all that were answered.")
    public Page<InquiryView> list(@PathParam("sessionId") UUID sessionId, @Valid @BeanParam PageRequest page) {
        sessions.required(sessionId);
        UUID after = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(inquiries.of(sessionId, after, page.rowsToRead()), page.limit(), row -> Cursor.of(row.id()))
                .map(row -> InquiryView.of(row, clock.now()));
    }
}
