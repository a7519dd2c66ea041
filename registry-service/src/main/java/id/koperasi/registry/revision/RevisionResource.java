package id.koperasi.registry.revision;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.revision.RegionChanges.Count;
import id.koperasi.registry.revision.RegionChanges.Kind;
import id.koperasi.registry.revision.RevisionRejection.AppliedAlready;
import id.koperasi.registry.revision.RevisionRejection.NoSplit;
import id.koperasi.registry.revision.RevisionRejection.NoSuccessor;
import id.koperasi.registry.revision.RevisionRejection.OneStatement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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

@Path("/v1/region-revisions")
@Tag(name = "Region revisions", description = "Newer official files: villages that split, are renamed or move.")
class RevisionResource {

    private final RevisingRegions revising;
    private final RegionRevisions revisions;
    private final RegionChanges changes;

    RevisionResource(RevisingRegions revising, RegionRevisions revisions, RegionChanges changes) {
        this.revising = revising;
        this.revisions = revisions;
        this.changes = changes;
    }

    @Schema(name = "RegionRevision", description = "A newer official file and what it changes.")
    record RevisionView(
            UUID id,
            String decree,
            LocalDate effectiveOn,
            Instant checkedAt,

            @Schema(description = "Since when it counts; absent while it was only checked.") @Nullable Instant appliedAt,

            long added,
            long renamed,
            long moved,
            long ended,

            @Schema(description = "Changes that cannot happen as the file says.")
            long problems) {}

    @Schema(description = "What an official file does not tell of a village; one of the two.")
    record Stated(
            @Pattern(regexp = Village.CODE) @Schema(description = "Of a new village: what it was a part of.", examples = "36.73.03.1007")
            @Nullable String splitFrom,

            @Pattern(regexp = Village.CODE) @Schema(
                    description = "Of one that the file has no more: which village it is now.",
                    examples = "36.73.03.1012")
            @Nullable String successor) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "checkRegionRevision",
            summary = "Check a newer official file",
            description =
                    "A CSV with the columns code and name that is complete at every level it has. Nothing changes yet.")
    @APIResponse(
            responseCode = "201",
            description = "Checked; `Location` names it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RevisionView.class)))
    @Refuses(RevisionRejection.class)
    public RestResponse<RevisionView> check(
            @RestForm
                    @Schema(examples = "Kepmendagri 300.2.2-2138/2025")
                    @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String decree,
            @RestForm @NotNull LocalDate effectiveOn,
            @RestForm("file") FileUpload file) {
        RegionRevision revision = revising.check(new CheckRevision(decree.strip(), effectiveOn));
        return RestResponse.ResponseBuilder.<RevisionView>created(URI.create("/v1/region-revisions/" + revision.id()))
                .entity(view(revision))
                .build();
    }

    @GET
    @Path("/{revisionId}")
    @Operation(operationId = "showRegionRevision", summary = "A newer official file and what it changes")
    public RevisionView show(@PathParam("revisionId") UUID revisionId) {
        return view(found(revisionId));
    }

    @GET
    @Path("/{revisionId}/changes")
    @Operation(operationId = "listRegionRevisionChanges", summary = "What a newer file changes, code by code")
    public Page<RegionChanges.Change> list(
            @PathParam("revisionId") UUID revisionId,
            @QueryParam("problems") @DefaultValue("false") @Parameter(description = "Only what cannot happen.")
                    boolean problems,
            @Valid @BeanParam PageRequest page) {
        String after = page.after() == null ? null : page.after().text(0);
        return Page.of(
                changes.of(found(revisionId).id(), problems, after, page.rowsToRead()),
                page.limit(),
                change -> Cursor.of(change.code()));
    }

    @PUT
    @Path("/{revisionId}/changes/{code}")
    @Change(keyRequired = false)
    @Operation(
            operationId = "stateRegionChange",
            summary = "Say which village a new one was a part of, or which one an old one is now",
            description =
                    "Of a file that does not count yet: an official file tells neither where a new village comes from "
                            + "nor, when code and name changed or two became one, where an old one is. Of cooperatives that meet "
                            + "in a village so, the oldest is its first.")
    @APIResponse(
            responseCode = "200",
            description = "Stated.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RevisionView.class)))
    @Refuses({AppliedAlready.class, NoSplit.class, NoSuccessor.class, OneStatement.class})
    public RestResponse<RevisionView> state(
            @PathParam("revisionId") UUID revisionId,
            @PathParam("code") @Pattern(regexp = Village.CODE) @Parameter(example = "36.73.03.1012") String code,
            @NotNull @Valid Stated body) {
        String splitFrom = body.splitFrom();
        String successor = body.successor();
        if ((splitFrom == null) == (successor == null)) {
            throw new RejectedException(new OneStatement());
        }
        return RestResponse.ok(view(
                splitFrom == null
                        ? revising.succeeded(revisionId, code, Objects.requireNonNull(successor))
                        : revising.split(revisionId, code, splitFrom)));
    }

    @POST
    @Path("/{revisionId}/application")
    @Change
    @Operation(
            operationId = "applyRegionRevision",
            summary = "Have a checked file count",
            description =
                    "As a whole or not at all, on its day or later. A village that moved takes its cooperative and its"
                            + " figures along.")
    @Refuses({RevisionRejection.class, DateInTheFuture.class})
    public RestResponse<RevisionView> apply(@PathParam("revisionId") UUID revisionId) {
        return RestResponse.ok(view(revising.apply(revisionId)));
    }

    private RegionRevision found(UUID revisionId) {
        return revisions.findByIdOptional(revisionId).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private RevisionView view(RegionRevision revision) {
        Map<Kind, Count> counts = changes.counts(revision.id());
        return new RevisionView(
                revision.id(),
                revision.decree(),
                revision.effectiveOn(),
                revision.checkedAt(),
                revision.appliedAt(),
                counts.getOrDefault(Kind.ADDED, Count.NONE).changes(),
                counts.getOrDefault(Kind.RENAMED, Count.NONE).changes(),
                counts.getOrDefault(Kind.MOVED, Count.NONE).changes(),
                counts.getOrDefault(Kind.ENDED, Count.NONE).changes(),
                counts.values().stream().mapToLong(Count::problems).sum());
    }
}
