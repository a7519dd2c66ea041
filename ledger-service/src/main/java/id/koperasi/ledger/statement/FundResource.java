package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.ledger.statement.StatementRejection.StatementNotSealed;
import id.koperasi.ledger.statement.Statements.Receipt;
import id.koperasi.ledger.statement.UsesOfFunds.Net;
import id.koperasi.ledger.statement.UsesOfFunds.Use;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/funds")
@Tag(name = "Statements", description = "What the books say on any day.")
class FundResource {

    private static final Use NOTHING = Use.of(List.of());

    private final Books books;
    private final StatementDays days;
    private final Statements statements;
    private final UsesOfFunds uses;

    FundResource(Books books, StatementDays days, Statements statements, UsesOfFunds uses) {
        this.books = books;
        this.days = days;
        this.statements = statements;
        this.uses = uses;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FundReference", description = "One receipt of capital.")
    record FundReference(
            @Schema(description = "FOUNDING, GRANT or LOAN.")
            String kind,

            @Schema(description = "The tranche or grant that was paid out.") @Nullable UUID causeId,

            @Nullable String donor,
            Rupiah amount,
            LocalDate receivedOn,
            long entryNumber) {

        static FundReference of(Receipt receipt) {
            return new FundReference(
                    receipt.kind(),
                    receipt.causeId(),
                    receipt.donor(),
                    receipt.amount(),
                    receipt.receivedOn(),
                    receipt.entryNumber());
        }
    }

    @Schema(name = "FundLine", description = "What stands on an account from one source.")
    record FundLine(
            @Schema(examples = "114") String account,
            @Schema(examples = "Persediaan") String name,
            Rupiah amount) {}

    @Schema(
            name = "Fund",
            description =
                    "What came from one source and what became of it: what is left is what was obtained, less what "
                            + "was used, and what other sources put in.")
    record FundView(
            SourceOfFunds source,

            @Schema(description = "Capital that came in.") Rupiah received,

            List<FundReference> references,

            @Schema(description = "By account of debt, capital and income, less what was paid back.")
            List<FundLine> obtained,

            @Schema(description = "By account of assets and costs.")
            List<FundLine> uses,

            @Schema(description = "What entries between sources brought in; negative when they took it out.")
            Rupiah fromOtherSources,

            @Schema(description = "In cash and bank.") Rupiah left) {

        static FundView of(SourceOfFunds source, List<Receipt> receipts, Use use) {
            return new FundView(
                    source,
                    receipts.stream().map(Receipt::amount).reduce(Rupiah.ZERO, Rupiah::plus),
                    receipts.stream().map(FundReference::of).toList(),
                    use.obtained().stream()
                            .map(net -> line(net, net.net().negate()))
                            .toList(),
                    use.used().stream().map(net -> line(net, net.net())).toList(),
                    use.fromOthers(),
                    use.left());
        }

        private static FundLine line(Net net, Rupiah amount) {
            return new FundLine(net.account(), net.name(), amount);
        }
    }

    @Schema(name = "Funds", description = "Capital that came in and what it was used for, by source.")
    record FundsView(LocalDate asOf, List<FundView> sources) {}

    @GET
    @Operation(
            operationId = "showFunds",
            summary = "Capital of a cooperative by source and its use, until a day",
            description =
                    "State loan, CSR, other grants and the cooperative's own money, each with what it was used for. "
                            + "Members read it of closed months.")
    @Refuses(StatementNotSealed.class)
    public FundsView funds(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf) {
        Book book = books.of(cooperativeId);
        LocalDate day = days.day(book, asOf);
        List<Receipt> receipts = statements.capitalOf(cooperativeId, day);
        Map<SourceOfFunds, Use> used = uses.of(cooperativeId, day);
        var funds = new ArrayList<FundView>();
        for (SourceOfFunds source : SourceOfFunds.values()) {
            List<Receipt> own = receipts.stream()
                    .filter(receipt -> receipt.source().equals(source.name()))
                    .toList();
            if (!own.isEmpty() || used.containsKey(source)) {
                funds.add(FundView.of(source, own, used.getOrDefault(source, NOTHING)));
            }
        }
        return new FundsView(day, funds);
    }
}
