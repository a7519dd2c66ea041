package id.koperasi.ledger.suspension;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.suspension.SuspensionRejection.SuspensionRuleDecided;
import id.koperasi.ledger.suspension.SuspensionRejection.SuspensionRuleTooEarly;
import id.koperasi.ledger.suspension.SuspensionRules.SuspensionRule;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/suspension-rules")
@Tag(name = "Members", description = "The book of members.")
class SuspensionRuleResource {

    private final Books books;
    private final SuspensionRules rules;

    SuspensionRuleResource(Books books, SuspensionRules rules) {
        this.books = books;
        this.rules = rules;
    }

    @Schema(description = "What is refused to suspended members from a day on. Their dues go on.")
    record NewSuspensionRule(
            @NotNull @Schema(description = "The first day.", examples = "2026-12-01")
            LocalDate from,

            @Schema(description = "Whether they draw nothing from their voluntary savings.")
            boolean withdrawalsRefused,

            @Schema(description = "Whether they get no new loan.")
            boolean loansRefused,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "Where it is written.", examples = "Anggaran rumah tangga pasal 9")
            String decisionReference) {

        SuspensionRule rule() {
            return new SuspensionRule(from, withdrawalsRefused, loansRefused, decisionReference.strip(), true);
        }
    }

    @Schema(name = "SuspensionRule", description = "What is refused to suspended members from a day on.")
    record SuspensionRuleView(
            LocalDate from,
            boolean withdrawalsRefused,
            boolean loansRefused,
            String decisionReference,

            @Schema(description = "Whether the cooperative decided it; otherwise it holds where none is decided.")
            boolean itsOwn) {

        static SuspensionRuleView of(SuspensionRule rule) {
            return new SuspensionRuleView(
                    rule.from(),
                    rule.withdrawalsRefused(),
                    rule.loansRefused(),
                    rule.decisionReference(),
                    rule.itsOwn());
        }
    }

    @Schema(name = "SuspensionRules", description = "What is and was refused to suspended members.")
    record SuspensionRulesView(
            @Schema(description = "Its own before the common one, the latest first.")
            List<SuspensionRuleView> items) {}

    @GET
    @Operation(operationId = "listSuspensionRules", summary = "What is refused to suspended members")
    public SuspensionRulesView list(@PathParam("cooperativeId") UUID cooperativeId) {
        books.of(cooperativeId);
        return new SuspensionRulesView(
                rules.of(cooperativeId).stream().map(SuspensionRuleView::of).toList());
    }

    @POST
    @Change
    @Operation(operationId = "decideSuspensionRule", summary = "Set what is refused to suspended members from a day on")
    @Refuses({SuspensionRuleDecided.class, SuspensionRuleTooEarly.class})
    public RestResponse<SuspensionRulesView> decide(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewSuspensionRule body) {
        Book book = books.of(cooperativeId);
        rules.decide(book, body.rule());
        return RestResponse.ok(list(cooperativeId));
    }
}
