package id.koperasi.ledger.cashrule;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cashrule.PurposeRules.Rule;
import id.koperasi.ledger.cashsheet.CashBook;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/cash-rules")
@Tag(name = "Cash books", description = "The four books that officers keep in Excel, in and out.")
class CashRuleResource {

    private final Books books;
    private final PurposeRules rules;

    CashRuleResource(Books books, PurposeRules rules) {
        this.books = books;
        this.rules = rules;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CashRule", description = "What rows of these words are for.")
    record RuleView(
            @Schema(examples = "belanja telur") String words,
            Side side,
            @Nullable CashBook book,
            Purpose purpose,

            @Schema(description = "How often officers said so.", examples = "12")
            int confirmations) {

        static RuleView of(Rule rule) {
            return new RuleView(rule.words(), rule.side(), rule.book(), rule.purpose(), rule.confirmations());
        }
    }

    @Schema(name = "CashRules", description = "What officers of a cooperative taught.")
    record RulesView(
            @Schema(description = "By their words.") List<RuleView> items) {}

    @GET
    @Operation(
            operationId = "listCashRules",
            summary = "What officers taught about rows of cash books",
            description = "They come before the vocabulary of all cooperatives.")
    public RulesView list(@PathParam("cooperativeId") UUID cooperativeId) {
        books.of(cooperativeId);
        return new RulesView(
                rules.learned(cooperativeId).stream().map(RuleView::of).toList());
    }
}
