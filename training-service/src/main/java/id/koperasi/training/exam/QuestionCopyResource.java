package id.koperasi.training.exam;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.exam.CopyingQuestions.Copied;
import id.koperasi.training.exam.CopyingQuestions.Pair;
import id.koperasi.training.exam.ExamRejection.NoModuleAlike;
import id.koperasi.training.exam.ExamRejection.UnknownModule;
import id.koperasi.training.exam.ExamRejection.VersionOntoItself;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/curricula/{code}/questions/copies")
@Tag(name = "Tests", description = "The question bank, tests before and after a session, and what was learned.")
class QuestionCopyResource {

    private static final String CODE = "[A-Z0-9-]{1,40}";

    private final CopyingQuestions copying;

    QuestionCopyResource(CopyingQuestions copying) {
        this.copying = copying;
    }

    @Schema(description = "The questions on a module go to a module of the newer version.")
    record NewModulePair(
            @Schema(examples = "3") @Min(1) int from,
            @Schema(examples = "4") @Min(1) int to) {}

    @Schema(description = "The questions of an older version are taken over into a newer one.")
    record NewQuestionCopy(
            @Schema(examples = "2") @Min(1) int fromVersion,
            @Schema(examples = "3") @Min(1) int toVersion,

            @Size(max = 50) @Schema(description = "Which module goes where; when left out, to those of the same title.")
            @Nullable List<@NotNull @Valid NewModulePair> modules) {}

    @Schema(name = "CopiedModule", description = "How many questions went from one module to another.")
    record CopiedView(
            @Schema(examples = "3") int from,
            @Schema(examples = "4") int to,
            @Schema(examples = "12") int questions) {

        static CopiedView of(Copied copied) {
            return new CopiedView(copied.from(), copied.to(), copied.questions());
        }
    }

    @Schema(
            name = "QuestionCopy",
            description = "What was taken over this time; what was taken over before is not counted.")
    record CopyView(List<CopiedView> modules) {}

    @POST
    @Change
    @Operation(
            operationId = "copyQuestions",
            summary = "Take the questions of an older version over into a newer one",
            description = "Those that are still drawn, with their keys, each once however often it is asked.")
    @APIResponse(
            responseCode = "201",
            description = "Taken over.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CopyView.class)))
    @Refuses({UnknownModule.class, NoModuleAlike.class, VersionOntoItself.class})
    public RestResponse<CopyView> copy(
            @PathParam("code") @Pattern(regexp = CODE) String code, @NotNull @Valid NewQuestionCopy body) {
        List<NewModulePair> modules = body.modules();
        List<Pair> pairs = modules == null
                ? List.of()
                : modules.stream().map(pair -> new Pair(pair.from(), pair.to())).toList();
        List<CopiedView> copied = copying.copy(code, body.fromVersion(), body.toVersion(), pairs).stream()
                .map(CopiedView::of)
                .toList();
        return RestResponse.status(RestResponse.Status.CREATED, new CopyView(copied));
    }
}
