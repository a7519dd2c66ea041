package id.koperasi.ledger.duesrun;

import id.koperasi.ledger.duesrun.DuesRunRejection.PayrollListRuns;
import id.koperasi.ledger.payroll.PayrollRejection.PayrollListFaulty;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/payroll-lists/{listId}/run")
@Tag(name = "Payroll", description = "What employers take from wages for the cooperative.")
class PayrollRunResource {

    private final ChangingRuns changing;

    PayrollRunResource(ChangingRuns changing) {
        this.changing = changing;
    }

    @POST
    @Change
    @Operation(
            operationId = "startPayrollRun",
            summary = "Post an employer's list",
            description =
                    "In the background, row by row; `/v1/dues-runs` shows, pauses and resumes it. What another list of the "
                            + "same employer and month has posted for a member is not posted again. `Location` names the run.")
    @APIResponse(
            responseCode = "202",
            description = "It waits for its turn.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DuesRunView.class)))
    @Refuses({PayrollListRuns.class, PayrollListFaulty.class})
    public RestResponse<DuesRunView> start(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("listId") UUID listId) {
        DuesRun run = changing.startPayroll(cooperativeId, listId);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, DuesRunView.of(run))
                .location(URI.create("/v1/dues-runs/" + run.id()))
                .build();
    }
}
