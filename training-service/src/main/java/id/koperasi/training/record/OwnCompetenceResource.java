package id.koperasi.training.record;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.record.OwnRecords.Competence;
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

@Path("/v1/own-competences")
@Tag(name = "Own record")
class OwnCompetenceResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final OwnRecords records;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    OwnCompetenceResource(OwnRecords records, CurrentCaller caller, BusinessClock clock) {
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "OwnCompetence", description = "A certificate of competence of one's own, as its issuer wrote it.")
    record CompetenceView(
            UUID certificateId,
            UUID cooperativeId,

            @Schema(description = "Held when it was issued.", examples = "manager")
            String office,

            String number,
            String issuer,
            String scheme,
            LocalDate issuedOn,
            LocalDate validUntil,
            @Nullable LocalDate withdrawnOn,

            @Schema(description = "Whether it counts today.")
            boolean counts) {}

    @GET
    @Operation(
            operationId = "listOwnCompetences",
            summary = "One's own certificates of competence",
            description = "Over all cooperatives and terms, those that ran out or were withdrawn too.")
    public Page<CompetenceView> list(@Valid @BeanParam PageRequest page) {
        String person = caller.get().person();
        if (person == null) {
            throw new RejectedException(new NotFound());
        }
        UUID after = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(records.competences(person, after, page.rowsToRead()), page.limit(), row -> Cursor.of(row.id()))
                .map(this::view);
    }

    private CompetenceView view(Competence row) {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        return new CompetenceView(
                row.id(),
                row.cooperativeId(),
                row.office(),
                row.number(),
                row.issuer(),
                row.scheme(),
                row.issuedOn(),
                row.validUntil(),
                row.withdrawnOn(),
                row.withdrawnOn() == null && !row.validUntil().isBefore(today));
    }
}
