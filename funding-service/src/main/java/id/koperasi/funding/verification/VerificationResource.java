package id.koperasi.funding.verification;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.filing.HandedInFileView;
import id.koperasi.funding.verification.Verification.Visit;
import id.koperasi.funding.verification.VerificationRejection.FindingsDiffer;
import id.koperasi.funding.verification.VerificationRejection.PhotographExpected;
import id.koperasi.funding.verification.VerificationRejection.PhotographsUnknown;
import id.koperasi.funding.verification.VerificationRejection.RemarkMissing;
import id.koperasi.funding.verification.VerificationRejection.TooFewPhotographs;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.FileLinks;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
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

@Path("/v1/applications/{applicationId}")
@Tag(name = "Judging", description = "Completeness, verification, appraisal and decision of an application.")
class VerificationResource {

    /** A tenth of a metre; more is noise. */
    private static final int DECIMALS = 6;

    private final Applications applications;
    private final Verifications verifications;
    private final VerifyingOnTheSpot verifying;
    private final FileLinks links;

    VerificationResource(
            Applications applications, Verifications verifications, VerifyingOnTheSpot verifying, FileLinks links) {
        this.applications = applications;
        this.verifications = verifications;
        this.verifying = verifying;
        this.links = links;
    }

    @Schema(name = "Finding", description = "What was found of a line of the budget.")
    record FindingBody(
            @NotBlank @Size(max = 200) @Schema(examples = "Gerai sembako dan gudang")
            String purpose,

            Finding.@NotNull Found found,

            @Size(max = 2000) @Schema(description = "Needed when it is not as proposed.", examples = "Bangunan belum ada.")
            @Nullable String remark) {

        static FindingBody of(Finding finding) {
            return new FindingBody(finding.purpose(), finding.found(), finding.remark());
        }

        Finding finding() {
            return new Finding(purpose, found, remark);
        }
    }

    @Schema(description = "What an officer found on the spot; it may be told later than he was there.")
    record NewVerification(
            @NotNull @Schema(examples = "2026-03-05") LocalDate visitedOn,

            @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "-6.213846")
            BigDecimal latitude,

            @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "106.447591")
            BigDecimal longitude,

            @NotBlank @Size(max = 4000) @Schema(examples = "Lokasi sesuai, akses jalan baik.")
            String conclusion,

            @NotNull @Size(max = 50) @Schema(description = "One for each line of the budget.")
            List<@NotNull @Valid FindingBody> findings,

            @NotNull @Size(max = 50) @Schema(description = "Photographs that he handed in for it.")
            List<@NotNull UUID> photographs) {

        Visit visit() {
            return new Visit(
                    visitedOn,
                    latitude.setScale(DECIMALS, RoundingMode.HALF_EVEN),
                    longitude.setScale(DECIMALS, RoundingMode.HALF_EVEN),
                    conclusion,
                    findings.stream().map(FindingBody::finding).toList(),
                    photographs);
        }
    }

    @Schema(name = "Verification", description = "What an officer found on the spot.")
    record VerificationView(
            UUID verificationId,
            LocalDate visitedOn,
            @Schema(examples = "-6.213846") BigDecimal latitude,
            @Schema(examples = "106.447591") BigDecimal longitude,
            String conclusion,
            List<FindingBody> findings,
            List<UUID> photographs,

            @Schema(description = "When it was told.") Instant recordedAt) {

        static VerificationView of(Verification verification) {
            Visit visit = verification.visit();
            return new VerificationView(
                    verification.id(),
                    visit.visitedOn(),
                    visit.latitude(),
                    visit.longitude(),
                    visit.conclusion(),
                    visit.findings().stream().map(FindingBody::of).toList(),
                    visit.photographs(),
                    verification.recordedAt());
        }
    }

    @Schema(name = "Photograph", description = "A picture of a place.")
    record PhotographView(UUID photographId, HandedInFileView file, Instant handedInAt) {

        static PhotographView of(Photograph photograph) {
            return new PhotographView(photograph.id(), HandedInFileView.of(photograph.file()), photograph.handedInAt());
        }
    }

    @POST
    @Path("/photographs")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "handInPhotograph",
            summary = "Hand in a photograph for a verification",
            description = "A form with the file: JPEG or PNG, as its content shows. No cards of persons (KTP).")
    @APIResponse(
            responseCode = "201",
            description = "Kept, sealed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PhotographView.class)))
    @Refuses({
        WrongState.class,
        PhotographExpected.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class
    })
    public RestResponse<PhotographView> handIn(
            @PathParam("applicationId") UUID applicationId, @RestForm("file") FileUpload file) {
        return RestResponse.status(RestResponse.Status.CREATED, PhotographView.of(verifying.handIn(applicationId)));
    }

    @GET
    @Path("/photographs")
    @Operation(operationId = "listPhotographs", summary = "The photographs of an application, in order")
    public List<PhotographView> photographs(@PathParam("applicationId") UUID applicationId) {
        applications.get(applicationId);
        return verifications.photographsOf(applicationId).stream()
                .map(PhotographView::of)
                .toList();
    }

    @POST
    @Path("/photographs/{photographId}/links")
    @Change(keyRequired = false)
    @Operation(
            operationId = "linkPhotograph",
            summary = "Get a link to a photograph",
            description = "Whoever knows the link may open it, without a token, for five minutes.")
    @APIResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileLink.class)))
    public RestResponse<FileLink> link(
            @PathParam("applicationId") UUID applicationId, @PathParam("photographId") UUID photographId) {
        applications.get(applicationId);
        Photograph photograph = verifications.photographsOf(applicationId).stream()
                .filter(each -> each.id().equals(photographId))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return RestResponse.status(
                RestResponse.Status.CREATED, links.to(photograph.file().fileId()));
    }

    @GET
    @Path("/verifications")
    @Operation(operationId = "listVerifications", summary = "What officers found on the spot, in order")
    public List<VerificationView> list(@PathParam("applicationId") UUID applicationId) {
        applications.get(applicationId);
        return verifications.of(applicationId).stream()
                .map(VerificationView::of)
                .toList();
    }

    @POST
    @Path("/verifications")
    @Change
    @Operation(
            operationId = "verifyOnTheSpot",
            summary = "Record what was found on the spot",
            description =
                    "By somebody who has no stake and no other role in the case. Told later than he was there, it counts"
                            + " from the day he was; what is submitted anew is verified anew. Once money was paid out, the"
                            + " place is seen again here: what is there of each line.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = VerificationView.class)))
    @Refuses({
        WrongState.class,
        FindingsDiffer.class,
        RemarkMissing.class,
        TooFewPhotographs.class,
        PhotographsUnknown.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<VerificationView> verify(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewVerification body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, VerificationView.of(verifying.verify(applicationId, body.visit())));
    }
}
