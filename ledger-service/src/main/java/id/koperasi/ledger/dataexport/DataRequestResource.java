package id.koperasi.ledger.dataexport;

import id.koperasi.ledger.dataexport.DataRequests.DataRequest;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.statement.StatementPdf;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Personal data", description = "What is held on a person (UU 27/2022).")
class DataRequestResource {

    private final Members members;
    private final DataRequests requests;
    private final GivingOutData giving;

    DataRequestResource(Members members, DataRequests requests, GivingOutData giving) {
        this.members = members;
        this.requests = requests;
        this.giving = giving;
    }

    @Schema(name = "NewDataDemand", description = "A member asks in writing for what is held on him.")
    record NewDataRequest(
            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "Without his name.", examples = "Permintaan salinan data oleh yang bersangkutan")
            String reason,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "The letter of the person, by its number.", examples = "Surat 14/2026")
            String letter) {}

    @Schema(name = "DataDemand", description = "A member's request for what is held on him, as it was recorded.")
    record DataRequestView(UUID requestId, UUID memberId, String reason, String letter, Instant requestedAt) {

        static DataRequestView of(DataRequest request) {
            return new DataRequestView(
                    request.id(), request.memberId(), request.reason(), request.letter(), request.requestedAt());
        }
    }

    @POST
    @Path("/members/{memberId}/data-requests")
    @Change
    @Operation(
            operationId = "requestMemberData",
            summary = "Record that a member asked in writing for what is held on him",
            description = "`Location` names the request, under which `data` and `data/document` give it out.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = DataRequestView.class)))
    public RestResponse<DataRequestView> record(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewDataRequest body) {
        members.of(cooperativeId, memberId);
        DataRequest request = requests.record(
                cooperativeId, memberId, body.reason().strip(), body.letter().strip());
        return RestResponse.ResponseBuilder.<DataRequestView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/data-requests/" + request.id()))
                .entity(DataRequestView.of(request))
                .build();
    }

    @GET
    @Path("/data-requests/{requestId}")
    @Operation(operationId = "showDataRequest", summary = "A member's request for what is held on him")
    public DataRequestView show(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("requestId") UUID requestId) {
        return DataRequestView.of(requests.of(cooperativeId, requestId));
    }

    @GET
    @Path("/data-requests/{requestId}/data")
    @Operation(
            operationId = "showRequestedData",
            summary = "All that this cooperative holds on the member, at his request",
            description = "In plain. That it was read, by whom and why stands in the audit trail.")
    public PersonData data(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("requestId") UUID requestId) {
        return giving.atRequest(cooperativeId, requestId);
    }

    @GET
    @Path("/data-requests/{requestId}/data/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(operationId = "printRequestedData", summary = "The same on paper", description = "In Indonesian.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> print(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("requestId") UUID requestId) {
        return PersonDataPdf.document(giving.atRequest(cooperativeId, requestId));
    }
}
