package id.koperasi.funding.collectibility;

import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.paper.Paper;
import id.koperasi.funding.paper.PaperPdf;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/loans/{loanId}")
@Tag(name = "Collectibility", description = "In which class a loan is, and the letters that asked for what is overdue.")
class CollectibilityResource {

    private final Loans loans;
    private final Standings standings;
    private final KnownCooperatives cooperatives;

    CollectibilityResource(Loans loans, Standings standings, KnownCooperatives cooperatives) {
        this.loans = loans;
        this.standings = standings;
        this.cooperatives = cooperatives;
    }

    @Schema(name = "ClassChange", description = "A loan came into another class.")
    record ChangeView(LocalDate changedOn, int fromClass, int toClass, int daysPastDue) {

        static ChangeView of(ClassChange change) {
            return new ChangeView(change.changedOn(), change.fromClass(), change.toClass(), change.daysPastDue());
        }
    }

    @Schema(name = "Collectibility", description = "How a loan stood at the end of the latest business day.")
    record CollectibilityView(
            LocalDate businessDate,

            @Schema(description = "STATE_RECEIVABLES by billing letters, BANK_DAYS by days.", examples = "BANK_DAYS")
            String method,

            @Schema(description = "1 is the best.", examples = "2")
            int loanClass,

            @Schema(examples = "Dalam perhatian khusus") String name,
            @Schema(examples = "Special mention") String englishName,
            boolean nonPerforming,
            LocalDate classSince,
            int daysPastDue,
            Rupiah outstanding,
            Rupiah overduePrincipal,
            Rupiah overdueInterest,

            @Schema(description = "Interest of the running period, which nobody owes yet.")
            Rupiah accrued,

            @Nullable LocalDate nextDueOn,
            Rupiah nextDue,

            @Schema(description = "The oldest first; a loan begins in class 1.")
            List<ChangeView> history) {}

    @Schema(name = "BillingLetter", description = "A letter by which what is overdue was asked for (surat tagihan).")
    record LetterView(
            UUID id,

            @Schema(description = "First, second or third.", examples = "1")
            int letter,

            @Schema(examples = "ST-1/LPDB-PILOT/2026/000001")
            String number,

            LocalDate issuedOn,
            LocalDate oldestDueOn,
            Rupiah principal,
            Rupiah interest) {

        static LetterView of(BillingLetter letter) {
            return new LetterView(
                    letter.id(),
                    letter.letter(),
                    letter.number(),
                    letter.issuedOn(),
                    letter.oldestDueOn(),
                    letter.principal(),
                    letter.interest());
        }
    }

    @GET
    @Path("/collectibility")
    @Operation(
            operationId = "showCollectibility",
            summary = "In which class a loan is, and how it came there",
            description = "404 until the first business day after it was paid out has ended.")
    public CollectibilityView show(@PathParam("loanId") UUID loanId) {
        Loan loan = loans.get(loanId);
        Standing standing = standings.of(loanId).orElseThrow(() -> new RejectedException(new NotFound()));
        return new CollectibilityView(
                standing.businessDate(),
                loan.agreement().collectibility(),
                standing.loanClass(),
                standing.name(),
                standing.englishName(),
                standing.nonPerforming(),
                standing.classSince(),
                standing.daysPastDue(),
                standing.outstanding(),
                standing.overduePrincipal(),
                standing.overdueInterest(),
                standing.accrued(),
                standing.nextDueOn(),
                standing.nextDue(),
                standings.changes(loanId).stream().map(ChangeView::of).toList());
    }

    @GET
    @Path("/billing-letters")
    @Operation(operationId = "listBillingLetters", summary = "The billing letters of a loan")
    public List<LetterView> letters(@PathParam("loanId") UUID loanId) {
        return standings.letters(loans.get(loanId).id()).stream()
                .map(LetterView::of)
                .toList();
    }

    @GET
    @Path("/billing-letters/{letterId}/document")
    @Produces(PaperPdf.MEDIA_TYPE)
    @Operation(operationId = "printBillingLetter", summary = "A billing letter on paper")
    @APIResponse(
            responseCode = "200",
            description = "The letter, in Indonesian.",
            content =
                    @Content(
                            mediaType = PaperPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> print(@PathParam("loanId") UUID loanId, @PathParam("letterId") UUID letterId) {
        Loan loan = loans.get(loanId);
        BillingLetter letter = standings.letters(loanId).stream()
                .filter(each -> each.id().equals(letterId))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        Paper paper = Paper.of("Surat Tagihan " + letter.letter(), "Nomor " + letter.number())
                .fact("Kepada", cooperatives.get(loan.cooperativeId()).name())
                .fact("Perjanjian", loan.agreement().number())
                .fact("Tanggal surat", letter.issuedOn())
                .fact("Menunggak sejak", letter.oldestDueOn())
                .fact("Tunggakan pokok", letter.principal())
                .fact("Tunggakan jasa", letter.interest())
                .fact("Jumlah", letter.principal().plus(letter.interest()))
                .words(
                        "Sampai dengan tanggal surat ini kewajiban di atas belum kami terima. Mohon dilunasi selambat-lambatnya "
                                + "satu bulan sejak tanggal surat ini dengan mencantumkan nomor perjanjian pada berita transfer.")
                .words(
                        "Bila dalam waktu tersebut kewajiban belum dilunasi, kualitas piutang diturunkan sesuai ketentuan "
                                + "pengelolaan piutang negara.")
                .signedBy("Bendahara Dana");
        return PaperPdf.document(paper, "surat-tagihan-" + letter.letter() + "-" + letter.issuedOn());
    }
}
