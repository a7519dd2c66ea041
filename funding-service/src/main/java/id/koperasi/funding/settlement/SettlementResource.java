package id.koperasi.funding.settlement;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.guarantee.ReleasedAssets;
import id.koperasi.funding.guarantee.ReleasedAssets.Asset;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.paper.Paper;
import id.koperasi.funding.paper.Paper.Grid;
import id.koperasi.funding.paper.PaperPdf;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
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

@Path("/v1/loans/{loanId}/settlement-letter")
@Tag(name = "Settlement", description = "That a loan is repaid, on paper.")
class SettlementResource {

    private final Loans loans;
    private final SettlementLetters letters;
    private final ConfirmingSettlement confirming;
    private final ReleasedAssets released;
    private final UriInfo address;

    SettlementResource(
            Loans loans,
            SettlementLetters letters,
            ConfirmingSettlement confirming,
            ReleasedAssets released,
            @Context UriInfo address) {
        this.loans = loans;
        this.letters = letters;
        this.confirming = confirming;
        this.released = released;
        this.address = address;
    }

    @Schema(description = "The day of a settlement letter.")
    record NewSettlementLetter(
            @NotNull @Schema(examples = "2026-01-14") LocalDate issuedOn) {}

    @Schema(name = "SettlementLetter", description = "That a loan is repaid (surat keterangan lunas).")
    record LetterView(
            UUID loanId,
            @Schema(examples = "SKL/LPDB-PILOT/2026/000001") String number,
            LocalDate issuedOn,

            @Schema(description = "The day of the last payment that was needed.")
            LocalDate settledOn,

            Rupiah principalPaid,
            Rupiah interestPaid,

            @Schema(description = "What was paid too much and is given back.")
            Rupiah credit) {

        static LetterView of(SettlementLetter letter) {
            return new LetterView(
                    letter.loanId(),
                    letter.number().toString(),
                    letter.issuedOn(),
                    letter.settledOn(),
                    letter.principalPaid(),
                    letter.interestPaid(),
                    letter.credit());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "confirmSettlement",
            summary = "Issue the settlement letter of a loan",
            description = "Once, and only when nothing of it is owed or can be drawn any more, to the sen.")
    @APIResponse(
            responseCode = "201",
            description = "Issued.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LetterView.class)))
    @Refuses({
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        SettlementRejection.class,
        DateRejection.class
    })
    public RestResponse<LetterView> confirm(
            @PathParam("loanId") UUID loanId, @NotNull @Valid NewSettlementLetter body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, LetterView.of(confirming.confirm(loanId, body.issuedOn())));
    }

    @GET
    @Operation(
            operationId = "showSettlementLetter",
            summary = "The settlement letter of a loan",
            description = "404 until it is issued.")
    public LetterView show(@PathParam("loanId") UUID loanId) {
        return LetterView.of(letter(loanId));
    }

    @GET
    @Path("/document")
    @Produces(PaperPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printSettlementLetter",
            summary = "The settlement letter on paper",
            description = "With a code that leads to its check, and the assets that are free with it.")
    @APIResponse(
            responseCode = "200",
            description = "The letter, in Indonesian.",
            content =
                    @Content(
                            mediaType = PaperPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> print(@PathParam("loanId") UUID loanId) {
        SettlementLetter letter = letter(loanId);
        Paper paper = Paper.of("Surat Keterangan Lunas", "Nomor " + letter.number())
                .fact("Kepada", letter.cooperativeName())
                .fact("Perjanjian", letter.agreementNumber())
                .fact("Tanggal surat", letter.issuedOn())
                .fact("Lunas per", letter.settledOn())
                .fact("Pokok dibayar", letter.principalPaid())
                .fact("Jasa dibayar", letter.interestPaid())
                .fact("Kelebihan bayar", letter.credit())
                .words(
                        "Seluruh kewajiban pokok dan jasa atas perjanjian di atas telah dibayar lunas. Jaminan perorangan "
                                + "pengurus atas perjanjian ini berakhir.");
        List<Asset> assets = released.of(loanId);
        if (!assets.isEmpty()) {
            paper = paper.table(table(assets))
                    .words("Agunan dalam daftar di atas dilepas; pengikatannya dapat diroya dengan surat ini.");
        }
        return PaperPdf.document(
                paper.signedBy("Bendahara Dana")
                        .checkedAt(address.getBaseUriBuilder()
                                .path(letter.number().path())
                                .build()
                                .toString()),
                "surat-keterangan-lunas-" + letter.issuedOn());
    }

    private SettlementLetter letter(UUID loanId) {
        loans.get(loanId);
        return letters.of(loanId).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private static Grid table(List<Asset> assets) {
        return new Grid(
                List.of("Agunan", "Bukti kepemilikan", "Pengikatan"),
                assets.stream()
                        .map(asset -> List.of(
                                asset.description(),
                                asset.proofNumber(),
                                asset.lienNumber() == null ? "-" : asset.lienNumber()))
                        .toList());
    }
}
