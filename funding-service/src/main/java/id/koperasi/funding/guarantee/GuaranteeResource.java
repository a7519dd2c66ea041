package id.koperasi.funding.guarantee;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.guarantee.Collateral.Offered;
import id.koperasi.funding.guarantee.GuaranteeRejection.CollateralBound;
import id.koperasi.funding.guarantee.GuaranteeRejection.CollateralPledged;
import id.koperasi.funding.guarantee.GuaranteeRejection.CollateralReleased;
import id.koperasi.funding.guarantee.GuaranteeRejection.GuaranteeSigned;
import id.koperasi.funding.guarantee.GuaranteeRejection.NotInThatOffice;
import id.koperasi.funding.guarantee.GuaranteeRejection.NothingToSecure;
import id.koperasi.funding.guarantee.GuaranteeRejection.OfficeNotAsked;
import id.koperasi.funding.guarantee.GuaranteeRejection.PredecessorInOffice;
import id.koperasi.funding.guarantee.GuaranteeViews.SecurityView;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.FileLinks;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{applicationId}")
@Tag(name = "Guarantees", description = "What secures a loan: assets, and persons in office who answer for it.")
class GuaranteeResource {

    private final Applications applications;
    private final Guarantees guarantees;
    private final Securities securities;
    private final PledgingAssets pledging;
    private final SigningGuarantees signing;
    private final FileLinks links;
    private final StatedDates dates;

    GuaranteeResource(
            Applications applications,
            Guarantees guarantees,
            Securities securities,
            PledgingAssets pledging,
            SigningGuarantees signing,
            FileLinks links,
            StatedDates dates) {
        this.applications = applications;
        this.guarantees = guarantees;
        this.securities = securities;
        this.pledging = pledging;
        this.signing = signing;
        this.links = links;
        this.dates = dates;
    }

    @Schema(description = "What somebody found an asset to be worth.")
    record NewValuation(
            @NotNull @Schema(examples = "2025-10-06") LocalDate valuedOn,

            @NotBlank @Size(max = 200) @Schema(description = "A firm or an office, never a person.", examples = "KJPP Mitra Nilai")
            String valuer,

            @NotNull @PositiveAmount @Schema(examples = "250000000")
            Rupiah value) {}

    @Schema(description = "That an asset is bound.")
    record NewLien(
            @NotBlank @Size(max = 100) @Schema(description = "Of the register.", examples = "HT 1187/2025")
            String number,

            @NotNull @Schema(examples = "2025-10-18") LocalDate registeredOn) {}

    @Schema(description = "That the cooperative takes an asset back.")
    record NewCollateralWithdrawal(
            @NotNull @Schema(examples = "2025-10-09") LocalDate withdrawnOn) {}

    @Schema(description = "That the caller answers for the loan by his office.")
    record NewPersonalGuarantee(
            @NotBlank @Size(max = 40) @Schema(examples = "chair")
            String office,

            @NotNull @Schema(examples = "2025-10-14") LocalDate signedOn) {}

    @GET
    @Path("/guarantees")
    @Operation(
            operationId = "showGuarantees",
            summary = "What secures a loan, and how far",
            description =
                    "An asset counts with a part of its latest valuation, by its kind and by the rules of its version.")
    public SecurityView show(
            @PathParam("applicationId") UUID applicationId,
            @QueryParam("asOf") @Parameter(description = "Today without it.", example = "2025-10-20") @Nullable LocalDate asOf) {
        return view(applications.get(applicationId), asOf);
    }

    @POST
    @Path("/collaterals")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "offerCollateral",
            summary = "Offer an asset as collateral",
            description =
                    "A form with the paper that proves whose it is. What one paper proves secures one loan at a time.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, sealed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SecurityView.class)))
    @Refuses({WrongState.class, NothingToSecure.class, CollateralPledged.class})
    public RestResponse<SecurityView> offer(
            @PathParam("applicationId") UUID applicationId,
            @RestForm @NotNull @Schema(examples = "LAND_AND_BUILDING") CollateralKind kind,
            @RestForm @NotBlank @Size(max = 500) @Schema(examples = "Tanah dan gudang 200 m2") String description,
            @RestForm @NotBlank @Size(max = 100) @Schema(examples = "SHM 00412/Sukamaju") String proofNumber,
            @RestForm("file") FileUpload file) {
        return created(
                pledging.offer(applicationId, new Offered(kind, description.strip(), proofNumber.strip())), null);
    }

    @POST
    @Path("/collaterals/{collateralId}/links")
    @Change(keyRequired = false)
    @Operation(
            operationId = "linkCollateral",
            summary = "Get a link to the paper that proves whose an asset is",
            description = "Whoever knows the link may open it, without a token, for five minutes.")
    @APIResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileLink.class)))
    public RestResponse<FileLink> link(
            @PathParam("applicationId") UUID applicationId, @PathParam("collateralId") UUID collateralId) {
        applications.get(applicationId);
        return RestResponse.status(
                RestResponse.Status.CREATED,
                links.to(guarantees
                        .collateral(applicationId, collateralId)
                        .file()
                        .fileId()));
    }

    @POST
    @Path("/collaterals/{collateralId}/valuations")
    @Change
    @Operation(
            operationId = "valueCollateral",
            summary = "Record what an asset was found to be worth",
            description = "Valued again, both stay; the latest by its day counts.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SecurityView.class)))
    @Refuses({
        WrongState.class,
        NothingToSecure.class,
        CollateralReleased.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<SecurityView> value(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("collateralId") UUID collateralId,
            @NotNull @Valid NewValuation body) {
        return created(
                pledging.value(
                        applicationId,
                        collateralId,
                        body.valuedOn(),
                        body.valuer().strip(),
                        body.value()),
                body.valuedOn());
    }

    @POST
    @Path("/collaterals/{collateralId}/lien")
    @Change
    @Operation(
            operationId = "bindCollateral",
            summary = "Record that an asset is bound",
            description = "After the agreement, and before anything is paid out where the version asks for assets.")
    @Refuses({
        WrongState.class,
        NothingToSecure.class,
        CollateralReleased.class,
        CollateralBound.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<SecurityView> bind(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("collateralId") UUID collateralId,
            @NotNull @Valid NewLien body) {
        return RestResponse.ok(view(
                pledging.bind(applicationId, collateralId, body.number().strip(), body.registeredOn()),
                body.registeredOn()));
    }

    @POST
    @Path("/collaterals/{collateralId}/withdrawal")
    @Change
    @Operation(operationId = "withdrawCollateral", summary = "Take an asset back before anything is signed")
    @Refuses({WrongState.class, NothingToSecure.class, CollateralReleased.class, DateRejection.class})
    public RestResponse<SecurityView> withdraw(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("collateralId") UUID collateralId,
            @NotNull @Valid NewCollateralWithdrawal body) {
        return RestResponse.ok(
                view(pledging.withdraw(applicationId, collateralId, body.withdrawnOn()), body.withdrawnOn()));
    }

    @POST
    @Path("/personal-guarantees")
    @Change
    @Operation(
            operationId = "signPersonalGuarantee",
            summary = "Sign that you answer for the loan by your office",
            description =
                    "The first in the office binds himself. Whoever follows him after a meeting's decision signs his own, and"
                            + " that releases the one before on the same day; until then he stays bound.")
    @APIResponse(
            responseCode = "201",
            description = "Signed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SecurityView.class)))
    @Refuses({
        WrongState.class,
        NothingToSecure.class,
        OfficeNotAsked.class,
        NotInThatOffice.class,
        GuaranteeSigned.class,
        PredecessorInOffice.class,
        DateRejection.class
    })
    public RestResponse<SecurityView> sign(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewPersonalGuarantee body) {
        return created(signing.sign(applicationId, body.office(), body.signedOn()), body.signedOn());
    }

    private RestResponse<SecurityView> created(Application application, @Nullable LocalDate day) {
        return RestResponse.status(RestResponse.Status.CREATED, view(application, day));
    }

    private SecurityView view(Application application, @Nullable LocalDate day) {
        LocalDate asOf = day == null ? dates.today(IndonesianZone.ofRegion(application.villageCode())) : day;
        return SecurityView.of(application.id(), securities.of(application, asOf));
    }
}
