package id.koperasi.registry.accessgrant;

import id.koperasi.platform.caller.AccessGrant.Kind;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.accessgrant.AccessLetters.Sought;
import id.koperasi.registry.accessgrant.AccessRejection.AccessOnRecord;
import id.koperasi.registry.accessgrant.AccessRejection.AccessOver;
import id.koperasi.registry.accessgrant.AccessRejection.AccessRegionUnknown;
import id.koperasi.registry.accessgrant.AccessRejection.AccessTooLong;
import id.koperasi.registry.accessgrant.AccessRejection.ApprovedAlready;
import id.koperasi.registry.accessgrant.AccessRejection.ForYourself;
import id.koperasi.registry.accessgrant.AccessRejection.PreparedByYou;
import id.koperasi.registry.accessgrant.AccessRejection.ScopeNotNamed;
import id.koperasi.registry.accessgrant.AccessRejection.SignerUnknown;
import id.koperasi.registry.accessgrant.AccessRejection.WithdrawnAlready;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.region.Region;
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
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/access-grants")
@Tag(name = "Access", description = "Letters by which auditors and investigators read, as far and as long as they say.")
class AccessGrantResource {

    private final GrantingAccess granting;
    private final AccessLetters letters;

    AccessGrantResource(GrantingAccess granting, AccessLetters letters) {
        this.granting = granting;
        this.letters = letters;
    }

    @Schema(description = "What the letter says.")
    record NewAccessGrant(
            @NotBlank @Size(max = 100) @Pattern(regexp = "[\\x20-\\x7E]+") @Schema(
                    description =
                            "It stands in the trail at each read, and names the grant in the header Access-Grant.",
                    examples = "700/12/Itjen/2026")
            String letterNumber,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Audit atas penggunaan dana bergulir tahun buku 2026")
            String purpose,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(
                    description = "The account that reads: the subject (sub) of its tokens.",
                    examples = "7d1f0c9e-2f4b-4c53-9a57-0e6a3f3d7b11")
            String holder,

            @NotNull @Schema(description = "An account reads by it with the role auditor, or investigator.")
            Kind kind,

            @NotNull AccessScope scope,

            @Pattern(regexp = Region.CODE) @Schema(description = "Of a scope that is a region.", examples = "36.03")
            @Nullable String regionCode,

            @Schema(description = "Of a scope that is one cooperative.") @Nullable UUID cooperativeId,

            @NotNull @Schema(
                    description =
                            "Whether personal data may be seen in plain, by an account that has see-personal-data too.",
                    examples = "false")
            Boolean personalData,

            @NotNull @Schema(description = "Its first day, in the time of the capital.", examples = "2026-12-01")
            LocalDate validFrom,

            @NotNull @Schema(description = "Its last day, within a year.", examples = "2027-02-28")
            LocalDate validUntil) {

        PrepareGrant command() {
            return new PrepareGrant(
                    letterNumber.strip(),
                    purpose.strip(),
                    holder.strip(),
                    kind,
                    scope,
                    regionCode,
                    cooperativeId,
                    personalData,
                    validFrom,
                    validUntil);
        }
    }

    @Schema(name = "AccessWithdrawal", description = "Why access ends before its last day.")
    record NewAccessWithdrawal(
            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Penugasan berakhir lebih awal")
            String reason) {}

    @POST
    @Change
    @Operation(
            operationId = "prepareAccessGrant",
            summary = "Prepare access for an auditor or an investigator",
            description = "It counts once another person of the ministry has approved it.")
    @APIResponse(
            responseCode = "201",
            description = "Prepared.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AccessGrantView.class)))
    @Refuses({
        SignerUnknown.class,
        ForYourself.class,
        ScopeNotNamed.class,
        AccessRegionUnknown.class,
        AccessTooLong.class,
        AccessOver.class,
        AccessOnRecord.class,
        DateOutOfOrder.class
    })
    public RestResponse<AccessGrantView> prepare(@NotNull @Valid NewAccessGrant body) {
        AccessLetter letter = granting.prepare(body.command());
        return RestResponse.ResponseBuilder.<AccessGrantView>created(URI.create("/v1/access-grants/" + letter.id()))
                .entity(AccessGrantView.of(letter))
                .build();
    }

    @POST
    @Path("/{grantId}/approval")
    @Change
    @Operation(
            operationId = "approveAccessGrant",
            summary = "Approve access that somebody else prepared",
            description = "It counts from then on, on the days that the letter says, and is announced to all services.")
    @Refuses({
        SignerUnknown.class,
        PreparedByYou.class,
        ForYourself.class,
        AccessOver.class,
        ApprovedAlready.class,
        WithdrawnAlready.class
    })
    public RestResponse<AccessGrantView> approve(@PathParam("grantId") UUID grantId) {
        return RestResponse.ok(AccessGrantView.of(granting.approve(grantId)));
    }

    @POST
    @Path("/{grantId}/withdrawal")
    @Change
    @Operation(
            operationId = "withdrawAccessGrant",
            summary = "Take access back",
            description = "At once, whatever token somebody still has; one person is enough.")
    @Refuses(WithdrawnAlready.class)
    public RestResponse<AccessGrantView> withdraw(
            @PathParam("grantId") UUID grantId, @NotNull @Valid NewAccessWithdrawal body) {
        return RestResponse.ok(
                AccessGrantView.of(granting.withdraw(grantId, body.reason().strip())));
    }

    @GET
    @Operation(operationId = "listAccessGrants", summary = "The access grants there are, oldest first")
    public Page<AccessGrantView> list(
            @Parameter(description = "Of one account, by its subject.")
                    @QueryParam("holder")
                    @Size(min = 1, max = 200) @Nullable String holder,
            @Parameter(description = "That reach into a region.", example = "36.03")
                    @QueryParam("region")
                    @Pattern(regexp = Region.CODE) @Nullable String region,
            @Parameter(description = "That were in force on a day; all when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        return letters.page(new Sought(holder, region, asOf, false), page).map(AccessGrantView::of);
    }

    @GET
    @Path("/{grantId}")
    @Operation(operationId = "showAccessGrant", summary = "An access grant")
    public AccessGrantView show(@PathParam("grantId") UUID grantId) {
        return AccessGrantView.of(letters.get(grantId));
    }
}
