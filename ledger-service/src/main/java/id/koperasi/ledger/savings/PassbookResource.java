package id.koperasi.ledger.savings;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.book.KnownAtRejection;
import id.koperasi.ledger.book.KnownMoments;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.savings.Passbooks.PassbookLine;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/members/{memberId}")
@Tag(name = "Savings", description = "What members pay in and draw out.")
class PassbookResource {

    private final Books books;
    private final KnownMoments moments;
    private final Members members;
    private final Passbooks passbooks;
    private final BusinessClock clock;

    PassbookResource(Books books, KnownMoments moments, Members members, Passbooks passbooks, BusinessClock clock) {
        this.books = books;
        this.moments = moments;
        this.members = members;
        this.passbooks = passbooks;
        this.clock = clock;
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

    @Schema(name = "SavingsBalances", description = "What a member has of each kind of savings.")
    record SavingsBalancesView(
            Rupiah principal,
            Rupiah mandatory,
            Rupiah voluntary,

            @Schema(description = "Placed for a term; each deposit has a passbook of its own.")
            Rupiah term,

            @Schema(
                    description =
                            "What of the voluntary savings can be drawn now: all but what holds promise; absent of what was.")
            @Nullable Rupiah available) {

        static SavingsBalancesView of(Map<String, Rupiah> byAccount) {
            return new SavingsBalancesView(
                    byAccount.getOrDefault(SavingsKind.PRINCIPAL.account(), Rupiah.ZERO),
                    byAccount.getOrDefault(SavingsKind.MANDATORY.account(), Rupiah.ZERO),
                    byAccount.getOrDefault(SavingsKind.VOLUNTARY.account(), Rupiah.ZERO),
                    byAccount.getOrDefault(SavingsKind.TERM_ACCOUNT, Rupiah.ZERO),
                    null);
        }

        static SavingsBalancesView of(Map<SavingsKind, Rupiah> balances, Rupiah term, Rupiah promised) {
            Rupiah voluntary = balances.getOrDefault(SavingsKind.VOLUNTARY, Rupiah.ZERO);
            return new SavingsBalancesView(
                    balances.getOrDefault(SavingsKind.PRINCIPAL, Rupiah.ZERO),
                    balances.getOrDefault(SavingsKind.MANDATORY, Rupiah.ZERO),
                    voluntary,
                    term,
                    voluntary.minus(promised));
        }
    }

    @GET
    @Path("/passbook")
    @Operation(
            operationId = "showPassbook",
            summary = "The passbook of a member",
            description = "In the order of the journal, with the running balance of each kind of savings.")
    @Refuses(KnownAtRejection.class)
    public Page<PassbookLineView> passbook(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt,
            @Valid @BeanParam PageRequest page) {
        members.of(cooperativeId, memberId);
        return passbooks
                .page(moments.book(books.of(cooperativeId), knownAt), memberId, page)
                .map(PassbookLineView::of);
    }

    @GET
    @Path("/savings")
    @Operation(operationId = "showSavings", summary = "The savings of a member, now or on a day")
    @Refuses(KnownAtRejection.class)
    public SavingsBalancesView savings(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @Parameter(description = "Business date; all that is booked when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        members.of(cooperativeId, memberId);
        if (asOf != null || knownAt != null) {
            Book book = books.of(cooperativeId);
            return SavingsBalancesView.of(
                    passbooks.heldOn(moments.book(book, knownAt), memberId, books.day(book, asOf)));
        }
        return SavingsBalancesView.of(
                passbooks.balances(cooperativeId, memberId),
                passbooks.termSavings(cooperativeId, memberId),
                passbooks.promised(cooperativeId, memberId, clock.now()));
    }
}
