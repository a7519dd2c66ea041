package id.koperasi.registry.office;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.office.OfficeRejection.BoardChangedSince;
import id.koperasi.registry.office.OfficeRejection.NotByDecree;
import id.koperasi.registry.office.OfficeRejection.TermSaysSoAlready;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/officers/{appointmentId}/corrections")
@Tag(name = "Officers", description = "Who holds which office, how he came into it and why he left.")
class TermCorrectionResource {

    private final CorrectingTerms correcting;
    private final Appointments appointments;
    private final RecordCorrections corrections;

    TermCorrectionResource(CorrectingTerms correcting, Appointments appointments, RecordCorrections corrections) {
        this.correcting = correcting;
        this.appointments = appointments;
        this.corrections = corrections;
    }

    @Schema(description = "Since when somebody is in office in truth, and why it was told otherwise.")
    record NewTermCorrection(
            @NotNull @Schema(description = "The first day.", examples = "2026-03-22")
            LocalDate tookOfficeOn,

            @Min(1) @Max(99) @Schema(description = "For how long; as before when left out.", examples = "5") @Nullable Integer termYears,

            @Size(min = 1, max = 100) @Pattern(regexp = PlainText.WRITTEN) @Schema(
                    description = "The decree that made him village head; as before when left out.",
                    examples = "141.2/Kep.54-Huk/2026")
            @Nullable String letterNumber,

            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctTermOfOffice",
            summary = "Correct since when, for how long or by which decree somebody is in office",
            description = "All who came into office by the same election, approval, decree or founding move with him, "
                    + "and those whose place they took leave on that day, as long as the boards did not change between "
                    + "the two days. Each appointment is announced again, and what was told before stays readable.")
    @Refuses({
        TermSaysSoAlready.class,
        NotByDecree.class,
        BoardChangedSince.class,
        BoardRejection.class,
        DateRejection.class
    })
    public RestResponse<CorrectionView<TermOfOffice>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("appointmentId") UUID appointmentId,
            @NotNull @Valid NewTermCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                new CorrectTerm(
                        cooperativeId,
                        appointmentId,
                        body.tookOfficeOn(),
                        body.termYears(),
                        body.letterNumber() == null ? null : body.letterNumber().strip()),
                body.because().why())));
    }

    @GET
    @Operation(operationId = "listTermCorrections", summary = "What was told of a term of office before")
    public Page<CorrectionView<TermOfOffice>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("appointmentId") UUID appointmentId,
            @Valid @BeanParam PageRequest page) {
        Appointment appointment = appointments
                .find(cooperativeId, appointmentId)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.TERM_OF_OFFICE, appointment.id().toString(), TermOfOffice.class, page), page);
    }
}
