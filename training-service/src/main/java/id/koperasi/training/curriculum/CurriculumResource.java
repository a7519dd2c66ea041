package id.koperasi.training.curriculum;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/curricula")
@Tag(name = "Curricula", description = "What is taught, and what a certificate of it needs.")
class CurriculumResource {

    private final Curricula curricula;
    private final BusinessClock clock;

    CurriculumResource(Curricula curricula, BusinessClock clock) {
        this.curricula = curricula;
        this.clock = clock;
    }

    @Schema(name = "Curriculum", description = "One version of what is taught.")
    record CurriculumView(
            @Schema(examples = "BIMTEK-KDMP") String code,

            int version,
            LocalDate validFrom,
            String title,

            @Schema(description = "How long one JP (jam pelajaran) takes.")
            int minutesPerJp,

            @Schema(description = "How much of a session's JP a certificate needs.")
            int passPercent,

            @Nullable @Schema(description = "How long a certificate counts; absent where it counts for ever.")
            Integer validityMonths,

            @Schema(description = "Where the rules come from.")
            String basis,

            List<CurriculumModule> modules) {

        static CurriculumView of(Curriculum curriculum, List<CurriculumModule> modules) {
            return new CurriculumView(
                    curriculum.code(),
                    curriculum.version(),
                    curriculum.validFrom(),
                    curriculum.title(),
                    curriculum.minutesPerJp(),
                    curriculum.passPercent(),
                    curriculum.validityMonths(),
                    curriculum.basis(),
                    modules);
        }
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
        return CurriculumView.of(curriculum, curricula.modules(curriculum));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf != null ? asOf : clock.today(IndonesianZone.WIB);
    }
}
