package id.koperasi.funding.simulator;

import id.koperasi.funding.paper.Paper;
import id.koperasi.funding.paper.PaperPdf;
import id.koperasi.funding.passport.PassportRejection.ProgrammeNotInForce;
import id.koperasi.funding.schedule.InstalmentView;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.funding.schedule.ScheduleTables;
import id.koperasi.funding.simulator.Simulation.Asked;
import id.koperasi.funding.simulator.Simulation.Played;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Xlsx;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes/{code}/simulation")
@Tag(name = "Simulator", description = "What a loan would cost; nothing is kept of what is asked.")
class SimulationResource {

    private static final int MOST_MONTHS = 600;
    private static final int MOST_TRANCHES = 20;

    private final Simulation simulation;
    private final OfferedTable table;

    SimulationResource(Simulation simulation, OfferedTable table) {
        this.simulation = simulation;
        this.table = table;
    }

    /** What is asked of the simulator. */
    static class Question {

        @PathParam("code")
        @Parameter(example = "LPDB-PILOT")
        String code = "";

        @QueryParam("tenorMonths")
        @Min(1) @Max(MOST_MONTHS) @Parameter(description = "Until the last instalment, grace included.", example = "72")
        int tenorMonths;

        @QueryParam("graceMonths")
        @Min(0) @Max(MOST_MONTHS) @Parameter(description = "Before the first instalment of principal.", example = "6")
        int graceMonths;

        @QueryParam("tranche")
        @NotEmpty @Size(max = MOST_TRANCHES) @Parameter(
                description = "When how much would be paid out, once for each part.",
                example = "[\"2026-01-12:150000000\"]")
        List<@NotNull @Pattern(regexp = Tranche.SHAPE) String> tranches = List.of();

        Asked asked() {
            return new Asked(
                    code,
                    tenorMonths,
                    graceMonths,
                    tranches.stream().map(Tranche::of).toList());
        }
    }

    @Schema(name = "Simulation", description = "When how much would be due.")
    record SimulationView(
            @Schema(examples = "LPDB-PILOT") String programmeCode,

            @Schema(description = "The version of the programme on the day of the first part.")
            int programmeVersion,

            @Schema(examples = "3") BigDecimal annualRatePercent,

            @Schema(examples = "DECLINING_BALANCE") String repaymentMethod,

            @Schema(examples = "THIRTY_360") String dayCount,

            Rupiah principal,

            Rupiah interest,

            @Schema(
                    description =
                            "Years whose holidays nobody has recorded yet: due days in them move by weekends only.",
                    examples = "[2027]")
            List<Integer> yearsWithoutHolidays,

            List<InstalmentView> lines) {

        static SimulationView of(Played played) {
            RepaymentSchedule schedule = played.schedule();
            return new SimulationView(
                    played.programme().code(),
                    played.version().version(),
                    played.version().annualRatePercent(),
                    played.version().repaymentMethod(),
                    played.version().dayCount(),
                    schedule.principal(),
                    schedule.interest(),
                    List.copyOf(schedule.yearsWithoutHolidays()),
                    InstalmentView.all(schedule));
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "simulateLoan",
            summary = "The schedule of a loan under a programme",
            description = "The same figures that the loan would have; as JSON, CSV or XLSX by the Accept header.")
    @Refuses({SimulationRejection.class, ProgrammeNotInForce.class})
    public SimulationView simulate(
            @Valid @BeanParam Question question,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Played played = simulation.play(question.asked());
        var reader = Language.of(language);
        table.instead(() -> ScheduleTables.table(
                reader.choose("Simulasi ", "Simulation ") + played.programme().code(), played.schedule(), reader));
        return SimulationView.of(played);
    }

    @GET
    @Path("/document")
    @Produces(PaperPdf.MEDIA_TYPE)
    @Operation(operationId = "printSimulation", summary = "The schedule of a loan under a programme, on paper")
    @APIResponse(
            responseCode = "200",
            description = "The document, in Indonesian.",
            content =
                    @Content(
                            mediaType = PaperPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({SimulationRejection.class, ProgrammeNotInForce.class})
    public RestResponse<byte[]> print(@Valid @BeanParam Question question) {
        Asked asked = question.asked();
        Played played = simulation.play(asked);
        Paper paper = Paper.of("Simulasi pinjaman", played.programme().name())
                .fact("Pokok", played.schedule().principal())
                .fact("Jasa per tahun", played.version().annualRatePercent().toPlainString() + " %")
                .fact("Jangka waktu", asked.tenorMonths() + " bulan, masa tenggang " + asked.graceMonths() + " bulan")
                .table(ScheduleTables.grid(played.schedule()))
                .words("Simulasi ini bukan penawaran. Jadwal yang mengikat adalah jadwal pada perjanjian.");
        if (!played.schedule().yearsWithoutHolidays().isEmpty()) {
            paper = paper.words("Hari libur tahun berikut belum ditetapkan, sehingga tanggal jatuh tempo masih dapat "
                    + "bergeser: " + played.schedule().yearsWithoutHolidays());
        }
        return PaperPdf.document(paper, "simulasi-" + played.programme().code());
    }
}
