package id.koperasi.ledger.term;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.book.KnownAtRejection;
import id.koperasi.ledger.book.KnownMoments;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.member.SealedFields;
import id.koperasi.ledger.paper.HalfSheetPdf;
import id.koperasi.ledger.term.TermPassbooks.Line;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/term-deposits/{depositId}")
@Tag(name = "Term savings", description = "Savings for a term (simpanan berjangka).")
class TermPaperResource {

    private final Books books;
    private final Members members;
    private final SealedFields sealed;
    private final TermDeposits deposits;
    private final TermPassbooks passbooks;
    private final KnownMoments moments;
    private final TermCertificates certificates;
    private final UriInfo address;

    TermPaperResource(
            Books books,
            Members members,
            SealedFields sealed,
            TermDeposits deposits,
            TermPassbooks passbooks,
            KnownMoments moments,
            TermCertificates certificates,
            @Context UriInfo address) {
        this.books = books;
        this.members = members;
        this.sealed = sealed;
        this.deposits = deposits;
        this.passbooks = passbooks;
        this.moments = moments;
        this.certificates = certificates;
        this.address = address;
    }

    @Schema(name = "TermPassbookLine", description = "A line in the passbook of a deposit.")
    record TermLineView(
            TermMovement.What what,

            @Schema(description = "In the journal of the cooperative.", examples = "42")
            long entryNumber,

            LocalDate effectiveDate,

            @Schema(description = "What came in; negative when it went out.", examples = "1000000")
            Rupiah principal,

            @Schema(description = "What was earned.", examples = "5095.89")
            Rupiah interest,

            @Schema(description = "What was kept from who withdrew early.", examples = "0")
            Rupiah fee,

            @Schema(description = "What the deposit held after it.", examples = "1000000")
            Rupiah balance) {

        static TermLineView of(Line line) {
            TermMovement moved = line.movement();
            return new TermLineView(
                    moved.what(),
                    moved.entryNumber(),
                    moved.effectiveDate(),
                    moved.principal(),
                    moved.interest(),
                    moved.fee(),
                    line.balance());
        }
    }

    @Schema(name = "TermPassbook", description = "What happened to a deposit.")
    record TermPassbookView(
            @Schema(description = "In the order of the journal.")
            List<TermLineView> items) {}

    @GET
    @Path("/passbook")
    @Operation(operationId = "showTermPassbook", summary = "The passbook of a deposit")
    @Refuses(KnownAtRejection.class)
    public TermPassbookView passbook(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("depositId") UUID depositId,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        TermDeposit deposit = deposits.of(cooperativeId, depositId);
        long entries = moments.book(books.of(cooperativeId), knownAt).entries();
        return new TermPassbookView(
                passbooks.of(deposit, entries).stream().map(TermLineView::of).toList());
    }

    @GET
    @Path("/certificate")
    @Produces(HalfSheetPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printTermCertificate",
            summary = "The certificate of a deposit (bilyet) on paper",
            description =
                    "In Indonesian, with a code that leads to its check. One of a deposit that has ended says so.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = HalfSheetPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> certificate(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("depositId") UUID depositId) {
        Book book = books.of(cooperativeId);
        TermDeposit deposit = deposits.of(cooperativeId, depositId);
        Member member = members.of(cooperativeId, deposit.memberId());
        String owner = "%s, anggota no. %d".formatted(sealed.nameOf(cooperativeId, member), member.number());
        URI check = address.getBaseUriBuilder()
                .path("/v1/public/term-certificates/" + certificates.tokenOf(deposit))
                .build();
        return HalfSheetPdf.document(
                new PrintedCertificate(deposit, book.name(), owner, check).sheet(),
                "bilyet-%06d".formatted(deposit.number()));
    }
}
