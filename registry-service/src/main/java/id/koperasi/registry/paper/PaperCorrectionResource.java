package id.koperasi.registry.paper;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.paper.PaperRejection.NumberMissing;
import id.koperasi.registry.paper.PaperRejection.PaperSaysSoAlready;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/papers/{paperId}/corrections")
@Tag(name = "Papers", description = "The papers of a cooperative with their files.")
class PaperCorrectionResource {

    private final CorrectingPapers correcting;
    private final Papers papers;
    private final RecordCorrections corrections;

    PaperCorrectionResource(CorrectingPapers correcting, Papers papers, RecordCorrections corrections) {
        this.correcting = correcting;
        this.papers = papers;
        this.corrections = corrections;
    }

    @Schema(description = "What is written on a paper in truth, and why it was told otherwise.")
    record NewPaperCorrection(
            @NotNull @Valid PaperStatement statement,
            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctPaper",
            summary = "Correct number, day or issuer of a paper",
            description = "Announced again; kind and file stay, since another file is another paper that replaces it.")
    @Refuses({PaperSaysSoAlready.class, NumberMissing.class, DateInTheFuture.class})
    public RestResponse<CorrectionView<PaperStatement>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("paperId") UUID paperId,
            @NotNull @Valid NewPaperCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                cooperativeId, paperId, body.statement(), body.because().why())));
    }

    @GET
    @Operation(operationId = "listPaperCorrections", summary = "What was told of a paper before")
    public Page<CorrectionView<PaperStatement>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("paperId") UUID paperId,
            @Valid @BeanParam PageRequest page) {
        Paper paper = papers.find(cooperativeId, paperId).orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(corrections.of(Kind.PAPER, paper.id().toString(), PaperStatement.class, page), page);
    }
}
