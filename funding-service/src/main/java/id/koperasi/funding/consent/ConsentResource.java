package id.koperasi.funding.consent;

import id.koperasi.funding.consent.ConsentRejection.AnotherOffice;
import id.koperasi.funding.consent.ConsentRejection.MinutesHandedIn;
import id.koperasi.funding.filing.HandedInFileView;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.FileLinks;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
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

@Path("/v1/cooperatives/{cooperativeId}/consents")
@Tag(name = "Consents", description = "Village head or regency agrees that a cooperative borrows.")
class ConsentResource {

    private final GivingConsent giving;
    private final KnownCooperatives cooperatives;
    private final Consents consents;
    private final FileLinks links;

    ConsentResource(GivingConsent giving, KnownCooperatives cooperatives, Consents consents, FileLinks links) {
        this.giving = giving;
        this.cooperatives = cooperatives;
        this.consents = consents;
        this.links = links;
    }

    @Schema(name = "Consent", description = "A recorded consent.")
    record ConsentView(
            UUID id,
            UUID cooperativeId,

            @Schema(description = "The village head for a KDMP, the regency for a KKMP.")
            Giver givenBy,

            @Schema(examples = "BA-12/2025") String minutesNumber,
            LocalDate consentedOn,

            @Schema(
                    description =
                            "The file of the minutes; absent of a consent that was recorded before it was asked for.")
            @Nullable HandedInFileView minutes) {

        static ConsentView of(Consent consent, @Nullable ConsentMinutes minutes) {
            return new ConsentView(
                    consent.id(),
                    consent.cooperativeId(),
                    consent.givenBy(),
                    consent.minutesNumber(),
                    consent.consentedOn(),
                    minutes == null ? null : HandedInFileView.of(minutes.file()));
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "giveConsent",
            summary = "Record that village head or regency agrees to the borrowing",
            description =
                    "A form with the file of the minutes, without which nothing is recorded: by the village head of that very"
                            + " village for a KDMP, by the regency for a KKMP.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the passport shows it at once.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConsentView.class)))
    @Refuses({AnotherOffice.class, ConsentRejection.ConsentRecorded.class, DateInTheFuture.class})
    public RestResponse<ConsentView> give(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @RestForm
                    @NotBlank @Size(max = 100) @Schema(description = "Of the minutes of the deliberation.", examples = "BA-12/2025")
                    String minutesNumber,
            @RestForm @NotNull @Schema(examples = "2025-09-26") LocalDate consentedOn,
            @RestForm("file") FileUpload file) {
        return RestResponse.status(
                RestResponse.Status.CREATED, view(giving.give(cooperativeId, minutesNumber.strip(), consentedOn)));
    }

    @GET
    @Operation(operationId = "listConsents", summary = "Who agreed that the cooperative borrows")
    public List<ConsentView> list(@PathParam("cooperativeId") UUID cooperativeId) {
        return consents.of(cooperatives.get(cooperativeId).id()).stream()
                .map(this::view)
                .toList();
    }

    @POST
    @Path("/{consentId}/minutes")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "handInConsentMinutes",
            summary = "Hand in the minutes behind a consent that was recorded without them",
            description = "A form with the file, once, by the office that agreed.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, sealed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConsentView.class)))
    @Refuses({AnotherOffice.class, MinutesHandedIn.class})
    public RestResponse<ConsentView> handIn(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("consentId") UUID consentId,
            @RestForm("file") FileUpload file) {
        giving.handIn(cooperativeId, consentId);
        return RestResponse.status(RestResponse.Status.CREATED, view(consents.get(cooperativeId, consentId)));
    }

    @POST
    @Path("/{consentId}/minutes/links")
    @Change(keyRequired = false)
    @Operation(
            operationId = "linkConsentMinutes",
            summary = "Get a link to the minutes behind a consent",
            description = "Whoever knows the link may open it, without a token, for five minutes.")
    @APIResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileLink.class)))
    public RestResponse<FileLink> link(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("consentId") UUID consentId) {
        ConsentMinutes minutes = consents.minutesOf(consents.get(cooperativeId, consentId))
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return RestResponse.status(
                RestResponse.Status.CREATED, links.to(minutes.file().fileId()));
    }

    private ConsentView view(Consent consent) {
        return ConsentView.of(consent, consents.minutesOf(consent).orElse(null));
    }
}
