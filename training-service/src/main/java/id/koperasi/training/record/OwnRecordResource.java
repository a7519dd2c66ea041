package id.koperasi.training.record;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/own-training-records")
@Tag(name = "Own record", description = "What somebody has learned, for himself.")
class OwnRecordResource {

    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);
    private static final UUID LAST = new UUID(-1, -1);

    private final OwnRecords records;
    private final CurrentCaller caller;

    OwnRecordResource(OwnRecords records, CurrentCaller caller) {
        this.records = records;
        this.caller = caller;
    }

    @Schema(name = "TrainingRecordLine", description = "A session somebody was invited to, and what became of it.")
    record LineView(
            UUID sessionId,
            String title,
            String curriculumCode,
            LocalDate startsOn,
            LocalDate endsOn,
            @Schema(examples = "HELD") String sessionStatus,
            UUID invitationId,
            UUID cooperativeId,
            String cooperativeName,

            @Schema(description = "For which he was invited.", examples = "chair")
            String office,

            @Schema(examples = "CONFIRMED") String status,
            long heardJp,
            long givenJp,

            @Nullable @Schema(description = "Of the certificate that counts.", examples = "BIMTEK-KDMP/2025/000001")
            String certificate,

            @Nullable LocalDate validUntil) {

        static LineView of(OwnRecords.Line line) {
            return new LineView(
                    line.sessionId(),
                    line.title(),
                    line.curriculumCode(),
                    line.startsOn(),
                    line.endsOn(),
                    line.sessionStatus(),
                    line.invitationId(),
                    line.cooperativeId(),
                    line.cooperativeName(),
                    line.office(),
                    line.status(),
                    line.heardJp(),
                    line.givenJp(),
                    line.year() == null
                            ? null
                            : "%s/%04d/%06d".formatted(line.curriculumCode(), line.year(), line.serial()),
                    line.validUntil());
        }
    }

    @GET
    @Operation(
            operationId = "listOwnTrainingRecord",
            summary = "One's own sessions and certificates",
            description = "The latest first, over all cooperatives and terms.")
    public Page<LineView> list(@Valid @BeanParam PageRequest page) {
        String person = caller.get().person();
        if (person == null) {
            throw new RejectedException(new NotFound());
        }
        LocalDate day = page.after() == null ? AFTER_ALL : page.after().date(0);
        UUID before = page.after() == null ? LAST : page.after().uuid(1);
        return Page.of(
                        records.of(person, day, before, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.startsOn(), row.invitationId()))
                .map(LineView::of);
    }
}
