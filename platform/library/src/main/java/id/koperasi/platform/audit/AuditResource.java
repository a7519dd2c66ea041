package id.koperasi.platform.audit;

import id.koperasi.platform.audit.AuditRejection.SearchTooWide;
import id.koperasi.platform.audit.AuditSearch.Sought;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Tag(
        name = "Audit",
        description = "Who did and saw what, within the reach of the auditor. Each search is written down.")
class AuditResource {

    private static final String WHY = "Why it is looked at, such as the number of the letter; it stays in the trail.";
    private static final String LETTER = "Surat tugas 700/12/2026";
    private static final String MOMENT = "2026-01-01T00:00:00Z";

    private final SearchingAudit searching;
    private final BusinessClock clock;

    AuditResource(SearchingAudit searching, BusinessClock clock) {
        this.searching = searching;
        this.clock = clock;
    }

    @GET
    @Path("/audited-acts")
    @Refuses(SearchTooWide.class)
    @Operation(operationId = "listAuditedActs", summary = "Search the audit trail, oldest first")
    public Page<AuditedAct> acts(
            @Parameter(description = WHY, required = true, example = LETTER)
                    @QueryParam("purpose")
                    @NotBlank @Size(max = 200) String purpose,
            @Parameter(description = "The first moment.", required = true, example = MOMENT)
                    @QueryParam("from")
                    @NotNull Instant from,
            @Parameter(description = "The moment after the last; now when absent.") @QueryParam("until") @Nullable Instant until,
            @Parameter(description = "Whose thing it was.") @QueryParam("tenant") @Nullable UUID tenant,
            @Parameter(description = "The thing itself.") @QueryParam("object") @Size(max = 300) @Nullable String object,
            @Parameter(description = "The account.") @QueryParam("actor") @Size(max = 200) @Nullable String actor,
            @Parameter(description = "The person behind it.") @QueryParam("person") @Size(max = 64) @Nullable String person,
            @Parameter(description = "What was done.") @QueryParam("operation") @Size(max = 100) @Nullable String operation,
            @Valid @BeanParam PageRequest page) {
        var sought =
                new Sought(from, until == null ? clock.now() : until, tenant, object, actor, person, operation, false);
        return searching.search(sought, purpose, page);
    }

    @GET
    @Path("/data-accesses")
    @Refuses(SearchTooWide.class)
    @Operation(
            operationId = "listDataAccesses",
            summary = "Who saw somebody's data in plain, when, why and which of them",
            description =
                    "The subject is what the data are of, such as `member/<id>`, `person/<reference>` or `file/<id>`.")
    public Page<AuditedAct> accesses(
            @Parameter(description = WHY, required = true, example = LETTER)
                    @QueryParam("purpose")
                    @NotBlank @Size(max = 200) String purpose,
            @Parameter(
                            description = "What the data are of.",
                            required = true,
                            example = "member/0198b1f0-0000-7000-8000-000000000001")
                    @QueryParam("subject")
                    @NotBlank @Size(max = 300) String subject,
            @Parameter(description = "The first moment.", required = true, example = MOMENT)
                    @QueryParam("from")
                    @NotNull Instant from,
            @Parameter(description = "The moment after the last; now when absent.") @QueryParam("until") @Nullable Instant until,
            @Valid @BeanParam PageRequest page) {
        var sought = new Sought(from, until == null ? clock.now() : until, null, subject, null, null, null, true);
        return searching.search(sought, purpose, page);
    }
}
