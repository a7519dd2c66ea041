package id.koperasi.ledger.savings;

import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.savings.Passbooks.PassbookLine;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cooperatives/{cooperativeId}/members/{memberId}")
@Tag(name = "Savings", description = "What members pay in and draw out.")
class PassbookResource {

    private final Members members;
    private final Passbooks passbooks;

    PassbookResource(Members members, Passbooks passbooks) {
        this.members = members;
        this.passbooks = passbooks;
    }

    @Schema(name = "PassbookLine", description = "A line of a passbook.")
    record PassbookLineView(
            @Schema(description = "In the journal of the cooperative.", examples = "42")
            long entryNumber,

            @Schema(description = "In its entry.", examples = "2")
            int line,

            LocalDate effectiveDate,

            @Schema(examples = "savings-received") String what,
            SavingsKind kind,

            @Schema(description = "What came in; negative when it was paid out.", examples = "20000")
            Rupiah amount,

            @Schema(description = "Of this kind of savings, after it.", examples = "140000")
            Rupiah balance) {

        static PassbookLineView of(PassbookLine line) {
            return new PassbookLineView(
                    line.entryNumber(),
                    line.line(),
                    line.effectiveDate(),
                    line.what(),
                    line.kind(),
                    line.amount(),
                    line.balance());
        }
    }

    @Schema(name = "SavingsBalances", description = "What a member has of each kind of savings now.")
    record SavingsBalancesView(
            Rupiah principal,
            Rupiah mandatory,
            Rupiah voluntary,

            @Schema(description = "Placed for a term; each deposit has a passbook of its own.")
            Rupiah term) {

        static SavingsBalancesView of(Map<SavingsKind, Rupiah> balances, Rupiah term) {
            return new SavingsBalancesView(
                    balances.getOrDefault(SavingsKind.PRINCIPAL, Rupiah.ZERO),
                    balances.getOrDefault(SavingsKind.MANDATORY, Rupiah.ZERO),
                    balances.getOrDefault(SavingsKind.VOLUNTARY, Rupiah.ZERO),
                    term);
        }
    }

    @GET
    @Path("/passbook")
    @Operation(
            operationId = "showPassbook",
            summary = "The passbook of a member",
            description = "In the order of the journal, with the running balance of each kind of savings.")
    public Page<PassbookLineView> passbook(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @Valid @BeanParam PageRequest page) {
        members.of(cooperativeId, memberId);
        return passbooks.page(cooperativeId, memberId, page).map(PassbookLineView::of);
    }

    @GET
    @Path("/savings")
    @Operation(operationId = "showSavings", summary = "The savings of a member")
    public SavingsBalancesView savings(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("memberId") UUID memberId) {
        members.of(cooperativeId, memberId);
        return SavingsBalancesView.of(
                passbooks.balances(cooperativeId, memberId), passbooks.termSavings(cooperativeId, memberId));
    }
}
