package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashbook.RowDecisions.RowDecision;
import id.koperasi.ledger.journal.JournalRejection.UnknownUnit;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/cash-book-imports/{importId}")
@Tag(name = "Cash books", description = "The four books that officers keep in Excel, in and out.")
class CashDecisionResource {

    private final CashImports imports;
    private final RowDecisions decisions;
    private final DecidingRows deciding;
    private final TeachingRules teaching;

    CashDecisionResource(CashImports imports, RowDecisions decisions, DecidingRows deciding, TeachingRules teaching) {
        this.imports = imports;
        this.decisions = decisions;
        this.deciding = deciding;
        this.teaching = teaching;
    }

    @Schema(description = "Rows that are for what is suggested.")
    record NewConfirmation(
            @NotEmpty @Size(max = 500) @Schema(description = "Their numbers in the workbook.", examples = "[2, 3]")
            List<@NotNull Integer> rows) {}

    @Schema(name = "CashConfirmation", description = "How many rows were confirmed, and how the workbook stands.")
    record ConfirmationView(
            @Schema(description = "Rows that were not ready, or confirmed before, are not among them.", examples = "2")
            int confirmed,

            CashImportView workbook) {}

    @Schema(name = "CashDecision", description = "What somebody decided about a row.")
    record DecisionView(
            @Schema(examples = "1") int number,

            @Schema(description = "The reference of the person.")
            String person,

            Instant decidedAt,
            DecideRow decision) {

        static DecisionView of(RowDecision decision) {
            return new DecisionView(decision.number(), decision.person(), decision.decidedAt(), decision.decision());
        }
    }

    @Schema(name = "CashDecisions", description = "Decisions on a row.")
    record DecisionsView(
            @Schema(description = "The latest first.") List<DecisionView> items) {}

    @POST
    @Path("/rows/{nr}/decisions")
    @Change
    @Operation(
            operationId = "decideCashRow",
            summary = "Decide on a row of a cash book",
            description =
                    "Its date, its amount, what it is for, or that it is left out; who and why stays on record. A purpose "
                            + "that an officer states is confirmed, and rows of the same words follow it. "
                            + "What it does not say of source of funds, business unit and party is as the row says.")
    @Refuses({CashBookRejection.class, UnknownUnit.class})
    public RestResponse<CashRowView> decide(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("importId") UUID importId,
            @PathParam("nr") int nr,
            @NotNull @Valid DecideRow body,
            @Context HttpHeaders headers) {
        return RestResponse.ok(CashRowView.of(deciding.decide(cooperativeId, importId, nr, body), language(headers)));
    }

    @GET
    @Path("/rows/{nr}/decisions")
    @Operation(operationId = "listCashDecisions", summary = "Who decided what about a row, and why")
    public DecisionsView decisions(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("importId") UUID importId,
            @PathParam("nr") int nr) {
        imports.of(cooperativeId, importId);
        return new DecisionsView(decisions.of(cooperativeId, importId, nr).stream()
                .map(DecisionView::of)
                .toList());
    }

    @POST
    @Path("/confirmations")
    @Change
    @Operation(
            operationId = "confirmCashRows",
            summary = "Confirm what rows of a cash book are for",
            description = "Of rows that are ready. Later rows and workbooks of the same words follow.")
    public RestResponse<ConfirmationView> confirm(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("importId") UUID importId,
            @NotNull @Valid NewConfirmation body,
            @Context HttpHeaders headers) {
        imports.of(cooperativeId, importId);
        int confirmed = teaching.confirm(cooperativeId, importId, body.rows());
        return RestResponse.ok(new ConfirmationView(
                confirmed, CashImportView.of(imports.of(cooperativeId, importId), language(headers))));
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
