package id.koperasi.funding.nomination;

import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/nominations")
@Tag(name = "Nominations", description = "Offices nominate cooperatives for a programme, with their reasons.")
class NominationResource {

    private final NominatingCooperatives nominating;
    private final Nominations nominations;
    private final KnownCooperatives cooperatives;

    NominationResource(NominatingCooperatives nominating, Nominations nominations, KnownCooperatives cooperatives) {
        this.nominating = nominating;
        this.nominations = nominations;
        this.cooperatives = cooperatives;
    }

    @Schema(description = "An office nominates a cooperative.")
    record NewNomination(
            @NotBlank @Size(max = 40) @Schema(examples = "LPDB-PILOT")
            String programmeCode,

            @NotBlank @Size(max = 2000) @Schema(examples = "Pasar desa belum terlayani, pengurus lengkap dan terlatih.")
            String reason,

            @NotNull @Schema(examples = "2025-09-10") LocalDate nominatedOn) {}

    @Schema(name = "Nomination", description = "That an office nominated a cooperative, and why.")
    record NominationView(
            UUID id,
            UUID cooperativeId,
            @Schema(examples = "36.03.10.2001") String villageCode,
            @Schema(examples = "LPDB-PILOT") String programmeCode,
            Nominator nominatedBy,
            String reason,
            LocalDate nominatedOn) {

        static NominationView of(Nomination nomination) {
            return new NominationView(
                    nomination.id(),
                    nomination.cooperativeId(),
                    nomination.villageCode(),
                    nomination.programmeCode(),
                    nomination.nominatedBy(),
                    nomination.reason(),
                    nomination.nominatedOn());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "nominateCooperative",
            summary = "Nominate a cooperative for a programme",
            description = "By the office of its regency or province, once each. It binds nobody: the criteria decide.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NominationView.class)))
    @Refuses({NominationRejection.class, DateInTheFuture.class})
    public RestResponse<NominationView> nominate(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewNomination body) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                NominationView.of(
                        nominating.nominate(cooperativeId, body.programmeCode(), body.reason(), body.nominatedOn())));
    }

    @GET
    @Operation(operationId = "listNominations", summary = "For which programmes offices nominated a cooperative")
    public List<NominationView> list(@PathParam("cooperativeId") UUID cooperativeId) {
        cooperatives.get(cooperativeId);
        return nominations.of(cooperativeId).stream().map(NominationView::of).toList();
    }
}
