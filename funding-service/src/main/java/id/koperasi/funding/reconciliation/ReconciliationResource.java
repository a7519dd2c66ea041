package id.koperasi.funding.reconciliation;

import id.koperasi.funding.reconciliation.Reconciliations.Asked;
import id.koperasi.funding.reconciliation.Reconciliations.Difference;
import id.koperasi.funding.reconciliation.Reconciliations.Sums;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/reconciliations")
@Tag(
        name = "Reconciliation",
        description = "Whether the books of the cooperatives hold the debt that this service knows of.")
class ReconciliationResource {

    private final Reconciliations reconciliations;

    ReconciliationResource(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Schema(name = "Reconciliation", description = "The debt by this service and by the books.")
    record SumsView(
            @Schema(description = "That ever had a loan.") long cooperatives,
            Rupiah outstanding,

            @Schema(description = "What stands in the books of it, as the ledger told.")
            Rupiah booked,

            @Schema(description = "Zero when the books hold every event as it was announced.")
            Rupiah difference,

            @Schema(description = "How many events make the difference.")
            long events,

            @Schema(description = "What of the outstanding PUPN collects; the books owe it all the same.")
            Rupiah transferred,

            @Schema(description = "What of the outstanding is written off; the books owe it all the same.")
            Rupiah writtenOff) {

        static SumsView of(Sums sums) {
            return new SumsView(
                    sums.cooperatives(),
                    sums.outstanding(),
                    sums.booked(),
                    sums.outstanding().minus(sums.booked()),
                    sums.differences(),
                    sums.transferred(),
                    sums.writtenOff());
        }
    }

    @Schema(name = "ReconciliationDifference", description = "An event that the books do not hold as it was announced.")
    record DifferenceView(
            UUID cooperativeId,

            @Schema(description = "The tranche or the receipt that the event tells of.")
            UUID causeId,

            @Schema(examples = "id.koperasi.funding.instalment-received.v1")
            String eventType,

            LocalDate day,

            @Schema(description = "What the entry should come to.")
            Rupiah expected,

            @Schema(description = "What it comes to; absent when nothing is booked.") @Nullable Rupiah booked,

            @Schema(description = "By how much the event changes the debt.")
            Rupiah debt,

            @Schema(description = "The entry of the ledger that undid what was booked.") @Nullable UUID reversedBy) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.cooperativeId(),
                    difference.causeId(),
                    difference.event(),
                    difference.day(),
                    difference.expected(),
                    difference.booked(),
                    difference.debt(),
                    difference.reversedBy());
        }
    }

    /** Which loans are meant. */
    static class Question {

        @QueryParam("programme")
        @Parameter(description = "Of one programme.", example = "LPDB-PILOT")
        @Nullable String programme;

        @QueryParam("cooperativeId")
        @Parameter(description = "Of one cooperative.")
        @Nullable UUID cooperativeId;

        Asked asked() {
            return new Asked(programme, cooperativeId);
        }
    }

    @GET
    @Operation(operationId = "reconcile", summary = "The debt by this service and by the books")
    public SumsView sums(@Valid @BeanParam Question question) {
        return SumsView.of(reconciliations.sums(question.asked()));
    }

    @GET
    @Path("/differences")
    @Operation(operationId = "listDifferences", summary = "Every event that the books do not hold as it was announced")
    public Page<DifferenceView> differences(@Valid @BeanParam Question question, @Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(
                        reconciliations.differences(question.asked(), after, page.rowsToRead()),
                        page.limit(),
                        difference -> Cursor.of(difference.causeId()))
                .map(DifferenceView::of);
    }
}
