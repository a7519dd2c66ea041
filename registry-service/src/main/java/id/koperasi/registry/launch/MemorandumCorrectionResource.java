package id.koperasi.registry.launch;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.launch.LaunchRejection.OutsideReach;
import id.koperasi.registry.launch.LaunchRejection.RegionUnknown;
import id.koperasi.registry.launch.LaunchRejection.SaidSoAlready;
import id.koperasi.registry.launch.LaunchRejection.SignedAlready;
import id.koperasi.registry.launch.Memoranda.Memorandum;
import id.koperasi.registry.launch.MemorandumResource.MemorandumView;
import id.koperasi.registry.launch.MemorandumResource.NewMemorandum;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/memoranda/{memorandumId}/corrections")
@Tag(name = "Launches", description = "The days on which cooperatives were launched, and memoranda.")
class MemorandumCorrectionResource {

    private final CorrectingMemoranda correcting;
    private final CurrentCaller caller;

    MemorandumCorrectionResource(CorrectingMemoranda correcting, CurrentCaller caller) {
        this.correcting = correcting;
        this.caller = caller;
    }

    @Schema(description = "A memorandum as it was signed, and why it was told otherwise.")
    record NewMemorandumCorrection(
            @NotNull @Valid NewMemorandum memorandum,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(description = "No numbers of citizens here.", examples = "Nomor tertukar")
            String reason,

            @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.NO_NIK) @Schema(description = "Where that is written.", examples = "Nota kesepahaman, halaman 1")
            String evidence) {}

    @Schema(name = "MemorandumCorrection", description = "A memorandum that was told anew.")
    record MemorandumCorrectionView(
            UUID correctionId,
            MemorandumView before,
            MemorandumView now,

            @Schema(description = "Left out for whoever has not signed in.") @Nullable String reason,

            @Schema(description = "Left out for whoever has not signed in.") @Nullable String evidence,

            Instant recordedAt,

            @Schema(
                    description =
                            "Who told it anew, by his account at the identity provider. Left out for whoever has not signed in.")
            @Nullable String actor,

            List<String> actorRoles) {

        static MemorandumCorrectionView of(Correction<Memorandum> correction) {
            return new MemorandumCorrectionView(
                    correction.id(),
                    MemorandumView.of(correction.before()),
                    MemorandumView.of(correction.now()),
                    correction.reason(),
                    correction.evidence(),
                    correction.recordedAt(),
                    correction.actor(),
                    correction.roles());
        }

        /** Somebody wrote these words for his office; whoever has not signed in reads what changed without them. */
        MemorandumCorrectionView withoutWords() {
            return new MemorandumCorrectionView(correctionId, before, now, null, null, recordedAt, null, actorRoles);
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "correctMemorandum",
            summary = "Correct a memorandum that was recorded wrongly",
            description = "Told anew as a whole by an office of all its regions; what was told before stays readable.")
    @Refuses({
        RegionUnknown.class,
        OutsideReach.class,
        SignedAlready.class,
        SaidSoAlready.class,
        DateInTheFuture.class,
        DateOutOfOrder.class
    })
    public RestResponse<MemorandumCorrectionView> correct(
            @PathParam("memorandumId") UUID memorandumId, @NotNull @Valid NewMemorandumCorrection body) {
        var why = new Why(body.reason().strip(), body.evidence().strip());
        return RestResponse.ok(
                MemorandumCorrectionView.of(correcting.correct(body.memorandum().memorandum(memorandumId), why)));
    }

    @GET
    @Operation(operationId = "listMemorandumCorrections", summary = "What was told of a memorandum before")
    public Page<MemorandumCorrectionView> list(
            @PathParam("memorandumId") UUID memorandumId, @Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        boolean everybody = caller.get().anonymous();
        return Page.of(
                        correcting.of(memorandumId, after, page.rowsToRead()),
                        page.limit(),
                        correction -> Cursor.of(correction.id()))
                .map(MemorandumCorrectionView::of)
                .map(correction -> everybody ? correction.withoutWords() : correction);
    }
}
