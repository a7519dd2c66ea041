package id.koperasi.ledger.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.period.PeriodChanges.Kind;
import id.koperasi.ledger.period.PeriodChanges.PeriodChange;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/periods")
@Tag(name = "Periods", description = "The months of a book.")
class PeriodResource {

    private static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

    private final Books books;
    private final PeriodChanges changes;
    private final ClosingPeriods closing;

    PeriodResource(Books books, PeriodChanges changes, ClosingPeriods closing) {
        this.books = books;
        this.changes = changes;
        this.closing = closing;
    }

    @Schema(description = "The decision by which a month is reopened.")
    record NewReopening(
            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Nota pembelian Juni baru ditemukan")
            String reason,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "Where the decision is written.", examples = "Notulen rapat pengurus 07/2025")
            String decisionReference) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PeriodChange", description = "A month was closed or reopened.")
    record PeriodChangeView(
            int number,
            @Schema(examples = "2025-06") String month,
            Kind change,
            Instant changedAt,

            @Schema(description = "How many entries the book had then.", examples = "42")
            long entries,

            @Nullable String reason,
            @Nullable String decisionReference) {

        static PeriodChangeView of(PeriodChange change) {
            return new PeriodChangeView(
                    change.number(),
                    change.month().toString(),
                    change.change(),
                    change.changedAt(),
                    change.entries(),
                    change.reason(),
                    change.decisionReference());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Periods", description = "Until when the book is closed, and what was closed and reopened.")
    record PeriodsView(
            @Schema(description = "The last day of the last closed month.") @Nullable LocalDate closedUntil,

            @Schema(description = "The latest first.") List<PeriodChangeView> changes) {}

    @GET
    @Operation(operationId = "listPeriods", summary = "Which months of a book are closed")
    public PeriodsView list(@PathParam("cooperativeId") UUID cooperativeId) {
        books.of(cooperativeId);
        return new PeriodsView(
                changes.closedUntil(cooperativeId),
                changes.of(cooperativeId).stream().map(PeriodChangeView::of).toList());
    }

    @POST
    @Path("/{month}/closing")
    @Change
    @Operation(
            operationId = "closePeriod",
            summary = "Close a month",
            description = "A month that is over, after the months before it. It takes no entry from then on.")
    @Refuses({PeriodRejection.class, BookFrozen.class})
    public RestResponse<PeriodsView> close(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Year and month.", example = "2025-06")
                    @PathParam("month")
                    @Pattern(regexp = MONTH) String month) {
        books.of(cooperativeId);
        closing.close(cooperativeId, YearMonth.parse(month));
        return RestResponse.ok(list(cooperativeId));
    }

    @POST
    @Path("/{month}/reopening")
    @Change
    @Operation(
            operationId = "reopenPeriod",
            summary = "Reopen the month that was closed last",
            description = "By a decision on record, and by somebody else than who closed it.")
    @Refuses({PeriodRejection.class, BookFrozen.class})
    public RestResponse<PeriodsView> reopen(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Year and month.", example = "2025-06")
                    @PathParam("month")
                    @Pattern(regexp = MONTH) String month,
            @NotNull @Valid NewReopening body) {
        books.of(cooperativeId);
        closing.reopen(new ReopenPeriod(
                cooperativeId,
                YearMonth.parse(month),
                body.reason().strip(),
                body.decisionReference().strip()));
        return RestResponse.ok(list(cooperativeId));
    }
}
