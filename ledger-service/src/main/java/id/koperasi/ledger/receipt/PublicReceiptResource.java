package id.koperasi.ledger.receipt;

import id.koperasi.ledger.receipt.Receipts.PublicReceipt;
import id.koperasi.platform.money.Rupiah;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/public/receipts")
@Tag(name = "Receipts", description = "Numbered receipts (kuitansi) of money that came in.")
class PublicReceiptResource {

    private final Receipts receipts;

    PublicReceiptResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @Schema(name = "PublicReceipt", description = "What a genuine receipt says; nobody is named.")
    record PublicReceiptView(
            @Schema(examples = "2026/000123") String number,

            @Schema(examples = "Koperasi Desa Merah Putih Bojong")
            String cooperative,

            LocalDate receivedOn,
            @Schema(examples = "20000") Rupiah amount,

            @Schema(description = "Whether what it confirms was undone.")
            boolean voided) {

        static PublicReceiptView of(PublicReceipt receipt) {
            return new PublicReceiptView(
                    receipt.number(), receipt.cooperative(), receipt.receivedOn(), receipt.amount(), receipt.voided());
        }
    }

    @GET
    @Path("/{token}")
    @Operation(
            operationId = "checkReceipt",
            summary = "Whether a receipt is genuine",
            description = "The code on the paper leads here. What is not genuine is not found.")
    public PublicReceiptView check(@PathParam("token") UUID token) {
        return PublicReceiptView.of(receipts.ofToken(token));
    }
}
