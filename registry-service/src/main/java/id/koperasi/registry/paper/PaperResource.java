package id.koperasi.registry.paper;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.FileLinks;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/papers")
@Tag(name = "Papers", description = "The papers of a cooperative with their files.")
class PaperResource {

    private final FormedCooperatives cooperatives;
    private final HandingInPapers handingIn;
    private final Papers papers;
    private final FileLinks links;

    PaperResource(FormedCooperatives cooperatives, HandingInPapers handingIn, Papers papers, FileLinks links) {
        this.cooperatives = cooperatives;
        this.handingIn = handingIn;
        this.papers = papers;
        this.links = links;
    }

    @GET
    @Operation(
            operationId = "listPapers",
            summary = "The papers of a cooperative",
            description = "The newest first; those that were replaced say by which.")
    public Page<PaperView> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @QueryParam("kind") @Nullable PaperKind kind,
            @Valid @BeanParam PageRequest request) {
        cooperatives.any(cooperativeId);
        Page<Paper> page = papers.page(cooperativeId, kind, request);
        Map<UUID, UUID> replacements = papers.replacements(page.items());
        return page.map(paper -> PaperView.of(paper, replacements.get(paper.id())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "handInPaper",
            summary = "Hand in a paper",
            description =
                    "A form with the file, 10 MiB at most: PDF, JPEG, PNG, XLSX, DOCX, CSV or text, as its content "
                            + "shows. A newer paper names the one that it replaces, and both are kept. Cards of persons (KTP) "
                            + "do not belong here.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, sealed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaperView.class)))
    @Refuses({PaperRejection.class, CooperativeRejection.HasEnded.class, DateInTheFuture.class})
    public RestResponse<PaperView> handIn(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @RestForm @NotNull PaperKind kind,
            @RestForm @Schema(examples = "17/BA/2025") @Size(max = 100) @Pattern(regexp = PlainText.OR_NONE) @Nullable String number,
            @RestForm @NotNull LocalDate issuedOn,
            @RestForm @Schema(examples = "Notaris Ratna Dewi, S.H.") @Size(max = 200) @Nullable String issuer,
            @RestForm @Nullable UUID replaces,
            @RestForm("file") FileUpload file) {
        Paper paper = handingIn.handIn(
                new HandInPaper(cooperativeId, kind, stripped(number), issuedOn, stripped(issuer), replaces));
        return RestResponse.ResponseBuilder.<PaperView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/papers"))
                .entity(PaperView.of(paper, null))
                .build();
    }

    @POST
    @Path("/{paperId}/links")
    @Change(keyRequired = false)
    @Operation(
            operationId = "linkPaper",
            summary = "Get a link to the file of a paper",
            description = "Whoever knows the link may open it, without a token, for five minutes.")
    @APIResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileLink.class)))
    public RestResponse<FileLink> link(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("paperId") UUID paperId) {
        Paper paper = papers.find(cooperativeId, paperId).orElseThrow(() -> new RejectedException(new NotFound()));
        return RestResponse.status(RestResponse.Status.CREATED, links.to(paper.fileId()));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
