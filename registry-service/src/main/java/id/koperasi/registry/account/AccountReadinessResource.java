package id.koperasi.registry.account;

import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.account.AccountPapers.PaperLine;
import id.koperasi.registry.account.Readiness.Line;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/account-readiness")
@Tag(name = "Bank accounts", description = "From the checklist to the verified account.")
class AccountReadinessResource {

    private final FormedCooperatives cooperatives;
    private final Readiness readiness;
    private final AccountPapers papers;
    private final OutdatedSignatories outdated;
    private final StatedDates dates;

    AccountReadinessResource(
            FormedCooperatives cooperatives,
            Readiness readiness,
            AccountPapers papers,
            OutdatedSignatories outdated,
            StatedDates dates) {
        this.cooperatives = cooperatives;
        this.readiness = readiness;
        this.papers = papers;
        this.outdated = outdated;
        this.dates = dates;
    }

    @Schema(name = "AccountReadiness", description = "Whether a bank would open an account today.")
    record ReadinessView(
            @Schema(description = "Whether every fact is there, and every paper since papers are asked for.")
            boolean ready,

            List<Line> items,
            List<PaperLine> papers,

            @Schema(description = "Open accounts whose signatories the bank has to replace, with the last day for it.")
            List<ReplacementView> signatoriesToReplace) {}

    @Schema(name = "SignatoryReplacement", description = "An open account whose signatories the bank has to replace.")
    record ReplacementView(
            UUID accountId,

            @Schema(examples = "002") String bankCode,

            @Schema(description = "Whose signatory holds that office no longer.", examples = "[\"chair\"]")
            List<String> offices,

            @Schema(
                    description =
                            "The last day in time, as signatory-rule says; absent while nobody has taken the office.",
                    examples = "2026-04-01")
            @Nullable LocalDate dueOn,

            OutdatedSignatories.State state) {

        static ReplacementView of(OutdatedSignatories.Row row, LocalDate today) {
            return new ReplacementView(row.accountId(), row.bankCode(), row.offices(), row.dueOn(), row.state(today));
        }
    }

    @GET
    @Operation(
            operationId = "showAccountReadiness",
            summary = "What is missing before an account can be opened",
            description =
                    "As of today, with who supplies each item and each paper that is missing; and of accounts that are "
                            + "open, whose signatories are to be replaced and by when.")
    public ReadinessView show(@PathParam("cooperativeId") UUID cooperativeId) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        LocalDate today = dates.today(cooperative.zone());
        List<Line> items = readiness.of(cooperative, today);
        boolean ready = items.stream().allMatch(Line::met)
                && papers.missing(cooperative, today).isEmpty();
        List<ReplacementView> replacements = outdated.of(cooperativeId, cooperative.villageCode(), today).stream()
                .map(row -> ReplacementView.of(row, today))
                .toList();
        return new ReadinessView(ready, items, papers.of(cooperative, today), replacements);
    }
}
