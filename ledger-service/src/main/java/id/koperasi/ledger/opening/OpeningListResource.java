package id.koperasi.ledger.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.cashsheet.CashSheetRejection;
import id.koperasi.ledger.opening.BroughtRejection.NoSavingsListed;
import id.koperasi.ledger.opening.NewOpeningBalances.MemberSavings;
import id.koperasi.ledger.opening.ReadingSavingsLists.ReadList;
import id.koperasi.ledger.opening.SavingsList.ListRow;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/v1/cooperatives/{cooperativeId}/opening-balance-lists")
@Tag(name = "Journal", description = "The entries of a book.")
class OpeningListResource {

    private final ReadingSavingsLists reading;

    OpeningListResource(ReadingSavingsLists reading) {
        this.reading = reading;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OpeningListRow", description = "A row of the list that is wrong.")
    record WrongRow(
            @Schema(description = "As whoever opens the file counts.", examples = "7")
            int row,

            ListFault fault,

            @Schema(examples = "Nama berbeda dari nama dalam buku anggota")
            String text) {}

    @Schema(name = "OpeningList", description = "What the officers' list of savings says; nothing of it is kept.")
    record OpeningListView(
            @Schema(description = "Ready to be sent to `opening-balances`, once nothing is wrong.")
            List<MemberSavings> members,

            List<WrongRow> faults,

            @Schema(description = "Numbers of members of whom the list says nothing.", examples = "[3]")
            List<Long> unlisted,

            @Schema(description = "Simpanan pokok, rupiah.", examples = "300000")
            Rupiah principal,

            @Schema(description = "Simpanan wajib, rupiah.", examples = "240000")
            Rupiah mandatory,

            @Schema(description = "Simpanan sukarela, rupiah.", examples = "1222.5")
            Rupiah voluntary,

            @Schema(description = "What rows state as arrears of simpanan wajib, rupiah.", examples = "40000")
            Rupiah arrears) {

        static OpeningListView of(ReadList list, Language language) {
            List<ListRow> rows = list.rows();
            return new OpeningListView(
                    rows.stream()
                            .filter(row -> row.fault() == null && row.memberId() != null)
                            .map(row -> new MemberSavings(
                                    row.memberId(),
                                    row.savings().get(SavingsKind.PRINCIPAL),
                                    row.owed().principal(),
                                    row.savings().get(SavingsKind.MANDATORY),
                                    row.savings().get(SavingsKind.VOLUNTARY),
                                    row.owed().paidUntil() == null
                                            ? null
                                            : row.owed().paidUntil().toString(),
                                    row.owed().arrears()))
                            .toList(),
                    rows.stream().flatMap(row -> wrong(row, language).stream()).toList(),
                    list.unlisted(),
                    SavingsList.sum(rows, SavingsKind.PRINCIPAL),
                    SavingsList.sum(rows, SavingsKind.MANDATORY),
                    SavingsList.sum(rows, SavingsKind.VOLUNTARY),
                    SavingsList.arrears(rows));
        }

        private static List<WrongRow> wrong(ListRow row, Language language) {
            ListFault fault = row.fault();
            return fault == null ? List.of() : List.of(new WrongRow(row.row(), fault, fault.words(language)));
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change(keyRequired = false)
    @Operation(
            operationId = "readOpeningList",
            summary = "Read the officers' list of savings for the opening balances",
            description =
                    "XLSX or CSV with the columns nomor anggota or nama, and simpanan pokok, wajib, sukarela; where somebody owes "
                            + "something also sisa pokok, and lunas s.d. (month and year) or tunggakan. Each row that is "
                            + "wrong is told; the answer has the savings of each member as `opening-balances` takes them. "
                            + "Nothing is posted and nothing is kept.")
    @APIResponse(
            responseCode = "200",
            description = "What it says.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OpeningListView.class)))
    @Refuses({NoSavingsListed.class, CashSheetRejection.class})
    public RestResponse<OpeningListView> read(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @RestForm("file") FileUpload file,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestResponse.ok(OpeningListView.of(reading.read(cooperativeId), language));
    }
}
