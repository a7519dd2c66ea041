package id.koperasi.training.curriculum;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
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
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/curricula")
@Tag(name = "Curricula", description = "What is taught, and what a certificate of it needs.")
class CurriculumResource {

    private final Curricula curricula;
    private final WritingCurricula writing;
    private final BusinessClock clock;

    CurriculumResource(Curricula curricula, WritingCurricula writing, BusinessClock clock) {
        this.curricula = curricula;
        this.writing = writing;
        this.clock = clock;
    }

    @Schema(description = "A module of a version.")
    record NewModule(
            @NotBlank @Size(max = 200) @Schema(examples = "Mekanisme dana bergulir")
            String title,

            @Schema(description = "How long it takes, in JP.") @Min(1) @Max(40) int jp,

            @NotNull LessonKind kind) {}

    @Schema(name = "CurriculumTests", description = "What a version says of the tests of its sessions.")
    record Tests(
            @Schema(description = "How often one may be sat; the best attempt counts.", examples = "1") @Min(1) @Max(5) int attempts,

            @Nullable @Min(1) @Max(100) @Schema(
                    description = "How much of the points of the test after the session a certificate needs; left out "
                            + "where it asks for no result.",
                    examples = "70")
            Integer passPercent) {

        static Tests of(TestRule rule) {
            return new Tests(rule.attempts(), rule.passPercent());
        }
    }

    @Schema(description = "A new curriculum, or the next version of one.")
    record NewCurriculum(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{3,40}") @Schema(examples = "BIMTEK-PENGAWAS")
            String code,

            @NotNull @Schema(description = "Sessions that begin from this day on follow it.", examples = "2027-01-01")
            LocalDate validFrom,

            @NotBlank @Size(max = 200) @Schema(examples = "Bimbingan teknis pengawas koperasi")
            String title,

            @Schema(description = "How long one JP (jam pelajaran) takes.", examples = "45") @Min(30) @Max(60) int minutesPerJp,

            @Schema(description = "How much of a session's JP a certificate needs.", examples = "80") @Min(1) @Max(100) int passPercent,

            @Nullable @Min(1) @Max(240) @Schema(description = "How long a certificate counts; left out where for ever.", examples = "36")
            Integer validityMonths,

            @NotBlank @Size(max = 500) @Schema(description = "Where the rules come from.", examples = "Permenkop 1/2026")
            String basis,

            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid NewModule> modules,

            @NotNull @Size(min = 1, max = 9) @Schema(description = "Whom it is for.")
            List<
                            @NotNull @Pattern(
                                    regexp = "chair|vice-chair-business|vice-chair-membership|secretary|treasurer"
                                            + "|board-member|manager|supervisor-chair|supervisor")
                            String>
                    offices,

            @Nullable @Valid @Schema(description = "One attempt, and no result asked for, without it.")
            Tests tests) {

        private TestRule testRule() {
            return tests == null ? TestRule.UNSAID : new TestRule(tests.attempts(), tests.passPercent());
        }

        private Curriculum curriculum() {
            return new Curriculum(
                    code, 0, validFrom, title.strip(), minutesPerJp, passPercent, validityMonths, basis.strip());
        }

        private List<CurriculumModule> numbered() {
            return IntStream.range(0, modules.size())
                    .mapToObj(i -> new CurriculumModule(
                            i + 1,
                            modules.get(i).title().strip(),
                            modules.get(i).jp(),
                            modules.get(i).kind()))
                    .toList();
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "writeCurriculum",
            summary = "Write a curriculum, or its next version",
            description = "Versions are never changed: sessions that were planned keep theirs, and so do certificates.")
    @APIResponse(
            responseCode = "201",
            description = "Written; `Location` names it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CurriculumView.class)))
    @Refuses(CurriculumRejection.class)
    public RestResponse<CurriculumView> write(@NotNull @Valid NewCurriculum body) {
        List<String> offices = body.offices().stream().distinct().sorted().toList();
        Curriculum curriculum = writing.write(body.curriculum(), body.numbered(), offices, body.testRule());
        return RestResponse.ResponseBuilder.<CurriculumView>created(URI.create("/v1/curricula/" + curriculum.code()))
                .entity(CurriculumView.of(curriculum, body.numbered(), offices, body.testRule()))
                .build();
    }

    @GET
    @Operation(operationId = "listCurricula", summary = "The curricula in force")
    public Page<CurriculumView> list(
            @Parameter(description = "In force on this day; today without it.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        String after = page.after() == null ? "" : page.after().text(0);
        List<Curriculum> rows = curricula.allInForce(day(asOf), after, page.rowsToRead());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.code())).map(this::view);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "showCurriculum", summary = "A curriculum with its modules")
    public CurriculumView show(
            @PathParam("code") @Pattern(regexp = "[A-Z0-9-]{1,40}") String code,
            @Parameter(description = "In force on this day; today without it.") @QueryParam("asOf") @Nullable LocalDate asOf) {
        return curricula
                .inForce(code, day(asOf))
                .map(this::view)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private CurriculumView view(Curriculum curriculum) {
        return CurriculumView.of(
                curriculum,
                curricula.modules(curriculum),
                curricula.offices(curriculum),
                curricula.testRule(curriculum.code(), curriculum.version()));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf != null ? asOf : clock.today(IndonesianZone.WIB);
    }
}
