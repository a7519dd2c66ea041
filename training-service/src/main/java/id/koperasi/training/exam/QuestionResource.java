package id.koperasi.training.exam;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.Ids;
import id.koperasi.training.exam.ExamRejection.ChoiceTwice;
import id.koperasi.training.exam.ExamRejection.KeyOutsideChoices;
import id.koperasi.training.exam.ExamRejection.QuestionRetiredAlready;
import id.koperasi.training.exam.ExamRejection.UnknownModule;
import id.koperasi.training.exam.Questions.NewQuestion;
import id.koperasi.training.exam.Questions.Question;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/curricula/{code}/questions")
@Tag(name = "Tests", description = "The question bank, tests before and after a session, and what was learned.")
class QuestionResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String CODE = "[A-Z0-9-]{1,40}";

    private final WritingQuestions writing;
    private final Questions questions;
    private final Ids ids;

    QuestionResource(WritingQuestions writing, Questions questions, Ids ids) {
        this.writing = writing;
        this.questions = questions;
        this.ids = ids;
    }

    @Schema(description = "A question on a module of a version.")
    record NewBankQuestion(
            @Schema(description = "Of the curriculum.", examples = "2") @Min(1) int version,

            @Schema(examples = "3") @Min(1) int module,

            @NotBlank @Size(max = 1_000) @Schema(examples = "Siapa yang menyetujui pinjaman dana bergulir koperasi?")
            String question,

            @NotNull @Size(min = 2, max = 6) @Schema(examples = "[\"Rapat anggota\", \"Ketua seorang diri\"]")
            List<@NotNull @Pattern(regexp = "[^\\n\\r]{1,300}") String> choices,

            @Schema(description = "Which choice is right, from 1.", examples = "1") @Min(1) @Max(6) int key,

            @Schema(examples = "10") @Min(1) @Max(100) int points) {

        private NewQuestion of(UUID id, String code) {
            String lines = choices.stream().map(String::strip).collect(Collectors.joining("\n"));
            return new NewQuestion(id, code, version, module, question.strip(), lines, points, key);
        }
    }

    @Schema(description = "A question is drawn no more.")
    record NewRetirement(@NotNull RetirementReason reason) {}

    @Schema(name = "BankQuestion", description = "A question of the bank; its key is never shown here.")
    record QuestionView(
            UUID questionId,
            int version,
            int module,
            String question,
            List<String> choices,
            int points,

            @Nullable @Schema(description = "Absent while it is drawn.")
            Instant retiredAt,

            @Nullable RetirementReason retirementReason) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question.id(),
                    question.version(),
                    question.module(),
                    question.wording(),
                    question.choices().lines().toList(),
                    question.points(),
                    question.retiredAt(),
                    question.retiredWhy() == null ? null : RetirementReason.valueOf(question.retiredWhy()));
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "writeQuestion",
            summary = "Write a question into the bank",
            description = "It is never changed; a wrong one is retired and another written.")
    @APIResponse(
            responseCode = "201",
            description = "In the bank.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuestionView.class)))
    @Refuses({UnknownModule.class, KeyOutsideChoices.class, ChoiceTwice.class})
    public RestResponse<QuestionView> write(
            @PathParam("code") @Pattern(regexp = CODE) String code, @NotNull @Valid NewBankQuestion body) {
        Question question = writing.write(body.of(ids.next(), code));
        return RestResponse.status(RestResponse.Status.CREATED, QuestionView.of(question));
    }

    @POST
    @Path("/{questionId}/retirement")
    @Change
    @Operation(
            operationId = "retireQuestion",
            summary = "Retire a question",
            description = "It is drawn no more, and stays with the attempts it was drawn for.")
    @Refuses(QuestionRetiredAlready.class)
    public RestResponse<QuestionView> retire(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @PathParam("questionId") UUID questionId,
            @NotNull @Valid NewRetirement body) {
        return RestResponse.ok(QuestionView.of(writing.retire(code, questionId, body.reason())));
    }

    @GET
    @Operation(operationId = "listQuestions", summary = "The questions of a version, those retired too, without keys")
    public Page<QuestionView> list(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @Parameter(description = "Of the curriculum.") @QueryParam("version") @Min(1) int version,
            @Valid @BeanParam PageRequest page) {
        long module = page.after() == null ? 0 : page.after().number(0);
        UUID after = page.after() == null ? FIRST : page.after().uuid(1);
        return Page.of(
                        questions.of(code, version, module, after, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.module(), row.id()))
                .map(QuestionView::of);
    }
}
