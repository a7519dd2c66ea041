package id.koperasi.registry.pilot;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.pilot.PilotRejection.LetterRecordedAlready;
import id.koperasi.registry.pilot.PilotRejection.LetterSaysSoAlready;
import id.koperasi.registry.pilot.PilotRejection.LetterWithdrawnAlready;
import id.koperasi.registry.pilot.PilotRejection.WithdrawalInPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/v1/cooperatives/{cooperativeId}/pilot-letters")
@Tag(name = "Pilots", description = "Cooperatives that show others the way (percontohan).")
class PilotLetterResource {

    private final DesignatingPilots designating;
    private final PilotDesignations pilots;
    private final FormedCooperatives cooperatives;
    private final RecordCorrections corrections;

    PilotLetterResource(
            DesignatingPilots designating,
            PilotDesignations pilots,
            FormedCooperatives cooperatives,
            RecordCorrections corrections) {
        this.designating = designating;
        this.pilots = pilots;
        this.cooperatives = cooperatives;
        this.corrections = corrections;
    }

    @Schema(name = "RecordedPilotLetter", description = "A letter about a pilot as it is on record.")
    record LetterView(UUID letterId, PilotLetter letter) {

        static LetterView of(PilotDesignation pilot) {
            return new LetterView(pilot.id(), PilotLetter.of(pilot));
        }
    }

    @Schema(description = "An office takes back the letter by which it named a pilot.")
    record NewWithdrawal(
            @NotNull @Schema(description = "The first day on which it names no pilot any more.", examples = "2026-03-01")
            LocalDate withdrawnOn,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "500.3/21/2026")
            String letterNumber,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Koperasi mengundurkan diri sebagai percontohan")
            String reason) {}

    @Schema(description = "A letter about a pilot as it is in truth, and why it was told otherwise.")
    record NewLetterCorrection(
            @NotNull @Valid PilotLetter letter,
            @NotNull @Valid NewReason because) {}

    @GET
    @Operation(
            operationId = "listPilotLetters",
            summary = "The letters that named a cooperative a pilot",
            description = "The earliest first, those that were taken back too.")
    public List<LetterView> list(@PathParam("cooperativeId") UUID cooperativeId) {
        cooperatives.any(cooperativeId);
        return pilots.of(cooperativeId).stream().map(LetterView::of).toList();
    }

    @POST
    @Path("/{letterId}/withdrawal")
    @Change
    @Operation(
            operationId = "withdrawPilotLetter",
            summary = "Record that the letter about a pilot was taken back",
            description = "It is a pilot no more from that day on, unless another letter names it one.")
    @Refuses({LetterWithdrawnAlready.class, DateRejection.class})
    public RestResponse<LetterView> withdraw(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("letterId") UUID letterId,
            @NotNull @Valid NewWithdrawal body) {
        return RestResponse.ok(LetterView.of(designating.withdraw(
                cooperativeId,
                letterId,
                body.withdrawnOn(),
                body.letterNumber().strip(),
                body.reason().strip())));
    }

    @POST
    @Path("/{letterId}/corrections")
    @Change
    @Operation(
            operationId = "correctPilotLetter",
            summary = "Correct a letter about a pilot that was recorded wrongly",
            description = "Told anew as a whole, its withdrawal too; a withdrawal that was none is left out. It is "
                    + "announced again, the figures follow, and what was told before stays readable.")
    @Refuses({LetterSaysSoAlready.class, LetterRecordedAlready.class, WithdrawalInPart.class, DateRejection.class})
    public RestResponse<CorrectionView<PilotLetter>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("letterId") UUID letterId,
            @NotNull @Valid NewLetterCorrection body) {
        return RestResponse.ok(CorrectionView.of(designating.correct(
                cooperativeId,
                letterId,
                body.letter().stripped(),
                body.because().why())));
    }

    @GET
    @Path("/{letterId}/corrections")
    @Operation(operationId = "listPilotLetterCorrections", summary = "What was told of a letter about a pilot before")
    public Page<CorrectionView<PilotLetter>> corrections(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("letterId") UUID letterId,
            @Valid @BeanParam PageRequest page) {
        PilotDesignation letter =
                pilots.find(cooperativeId, letterId).orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.PILOT_LETTER, letter.id().toString(), PilotLetter.class, page), page);
    }
}
