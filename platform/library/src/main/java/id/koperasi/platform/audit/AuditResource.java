package id.koperasi.platform.audit;

import id.koperasi.platform.audit.AuditRejection.NobodySuspected;
import id.koperasi.platform.audit.AuditRejection.SearchTooWide;
import id.koperasi.platform.audit.AuditSearch.Sought;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.platform.time.BusinessClock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Tag(
        name = "Audit",
        description =
                "Who did and saw what, as far as an access grant covers it. Each search is written down with its letter.")
class AuditResource {

    private static final String WHY =
            "Why it is looked at; it stays in the trail, behind the number of the letter it is looked at by.";
    private static final String LETTER = "Pengaduan anggota tanggal 3 Maret";
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
            @Parameter(description = "The thing itself, and what is below it.")
                    @QueryParam("object")
                    @Size(max = 300) @Nullable String object,
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

    @GET
    @Path("/exposures")
    @Produces({Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Refuses({SearchTooWide.class, NobodySuspected.class})
    @Operation(
            operationId = "listExposures",
            summary = "Whose data an account, a program or an address saw in plain",
            description =
                    "For the notice after a breach: a line for each field of each person, all of them, as a table.")
    @APIResponse(
            responseCode = "200",
            description = "The table.",
            content =
                    @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Table<Exposure> exposures(
            @Parameter(description = WHY, required = true, example = LETTER)
                    @QueryParam("purpose")
                    @NotBlank @Size(max = 200) String purpose,
            @Parameter(description = "The first moment.", required = true, example = MOMENT)
                    @QueryParam("from")
                    @NotNull Instant from,
            @Parameter(description = "The moment after the last; now when absent.") @QueryParam("until") @Nullable Instant until,
            @Parameter(description = "The account.") @QueryParam("actor") @Size(max = 200) @Nullable String actor,
            @Parameter(description = "The program.") @QueryParam("client") @Size(max = 200) @Nullable String client,
            @Parameter(description = "From where.") @QueryParam("address") @Size(max = 64) @Nullable String address,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var suspect = new Suspect(from, until == null ? clock.now() : until, actor, client, address);
        return table(searching.seenBy(suspect, purpose), Language.of(language));
    }

    private static Table<Exposure> table(Stream<Exposure> exposures, Language language) {
        return new Table<>(
                language.choose("Data yang terlihat", "Data that were seen"),
                List.of(
                        Column.text(language.choose("Milik", "Whose"), Exposure::subject),
                        Column.text(language.choose("Koperasi", "Tenant"), Exposure::tenant),
                        Column.text(language.choose("Wilayah", "Region"), Exposure::region),
                        Column.text(language.choose("Data", "Field"), Exposure::field),
                        Column.text(language.choose("Akun", "Account"), Exposure::actor),
                        Column.text(language.choose("Pertama kali", "First"), Exposure::first),
                        Column.text(language.choose("Terakhir kali", "Last"), Exposure::last),
                        Column.number(language.choose("Berapa kali", "Times"), Exposure::times)),
                exposures);
    }

    @GET
    @Path("/trail-verifications")
    @Operation(
            operationId = "verifyTrail",
            summary = "Compare the audit trail with what the witness saw of it, a piece at a time",
            description =
                    "Names entries that were changed, are gone or were put in later. Go on with `next` until it is absent.")
    public TrailVerification verify(
            @Parameter(description = WHY, required = true, example = LETTER)
                    @QueryParam("purpose")
                    @NotBlank @Size(max = 200) String purpose,
            @Parameter(description = "The number of the last link of the piece before; 0 begins.")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @PositiveOrZero long after) {
        return searching.verify(after, purpose);
    }
}
