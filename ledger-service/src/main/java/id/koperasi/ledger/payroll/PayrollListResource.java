package id.koperasi.ledger.payroll;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cashsheet.CashSheetRejection;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.payroll.PayrollRow.Outcome;
import id.koperasi.ledger.savings.MoneyPlace;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/payroll-lists")
@Tag(name = "Payroll", description = "What employers take from wages for the cooperative.")
class PayrollListResource {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Books books;
    private final SendingLists sending;
    private final PayrollLists lists;
    private final PayrollRows rows;

    PayrollListResource(Books books, SendingLists sending, PayrollLists lists, PayrollRows rows) {
        this.books = books;
        this.sending = sending;
        this.lists = lists;
        this.rows = rows;
    }

    @Schema(name = "PayrollList", description = "An employer's list, and how far its rows have come.")
    record PayrollListView(
            UUID listId,
            @Schema(examples = "PT Maju Jaya") String employer,
            @Schema(examples = "2026-11") String month,
            LocalDate receivedOn,
            MoneyPlace into,
            Instant sentAt,

            @Schema(description = "Whether a run of many lists may post it.")
            boolean released,

            @Schema(examples = "120") long rows,

            @Schema(description = "Rows that are wrong; while there is one the list is not posted.", examples = "0")
            long faults,

            @Schema(description = "Rows that a run has dealt with.", examples = "0")
            long settled,

            @Schema(description = "What its rows come to.", examples = "2400000")
            Rupiah sum) {

        static PayrollListView of(PayrollList list) {
            return new PayrollListView(
                    list.id(),
                    list.employer(),
                    list.month().toString(),
                    list.receivedOn(),
                    list.into(),
                    list.sentAt(),
                    list.released(),
                    list.rows(),
                    list.faults(),
                    list.settled(),
                    list.sum());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PayrollRow", description = "A row of an employer's list.")
    record PayrollRowView(
            @Schema(description = "As whoever opens the file counts.", examples = "2")
            int row,

            @Schema(examples = "17") @Nullable Long memberNumber,
            @Nullable UUID memberId,
            @Nullable SavingsKind kind,
            @Nullable Rupiah amount,
            @Nullable PayrollFault fault,

            @Schema(description = "In Indonesian.", examples = "Nomor anggota tidak dikenal atau bukan anggota lagi")
            @Nullable String faultText,

            @Nullable String faultTextInEnglish,
            @Nullable Outcome outcome,

            @Schema(description = "Why it was refused; explained under `/problems`.", examples = "period-closed")
            @Nullable String refusal) {

        static PayrollRowView of(PayrollRow row) {
            PayrollFault fault = row.fault();
            return new PayrollRowView(
                    row.number(),
                    row.memberNumber(),
                    row.memberId(),
                    row.kind(),
                    row.amount(),
                    fault,
                    fault == null ? null : fault.indonesian(),
                    fault == null ? null : fault.english(),
                    row.outcome(),
                    row.refusal());
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "sendPayrollList",
            summary = "Check an employer's list of what he took from wages",
            description =
                    "CSV or XLSX with the columns nomor anggota, jumlah and, as wanted, nama and jenis (wajib or sukarela). "
                            + "Nothing is posted; each row tells what is wrong with it. `Location` names the list.")
    @APIResponse(
            responseCode = "201",
            description = "Checked.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PayrollListView.class)))
    @Refuses({PayrollRejection.class, CashSheetRejection.class, DateInTheFuture.class})
    public RestResponse<PayrollListView> send(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @RestForm
                    @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "Who took it.", examples = "PT Maju Jaya")
                    String employer,
            @RestForm
                    @NotNull @Pattern(regexp = NamedReceipt.MONTH) @Schema(description = "Of which wages.", examples = "2026-11")
                    String month,
            @RestForm @NotNull @Schema(description = "The business date of the money.", examples = "2026-11-28")
                    LocalDate receivedOn,
            @RestForm @NotNull @Schema(examples = "BANK") MoneyPlace into,
            @RestForm
                    @Schema(
                            description =
                                    "Whether a run of many lists may post it, of the region too; not when absent.",
                            examples = "true")
                    @Nullable Boolean released,
            @RestForm("file") FileUpload file) {
        PayrollList list = sending.send(new SendList(
                cooperativeId,
                employer.strip(),
                YearMonth.parse(month),
                receivedOn,
                into,
                Boolean.TRUE.equals(released)));
        return RestResponse.ResponseBuilder.<PayrollListView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/payroll-lists/" + list.id()))
                .entity(PayrollListView.of(list))
                .build();
    }

    @GET
    @Operation(operationId = "listPayrollLists", summary = "The lists of employers, the newest first")
    public Page<PayrollListView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        books.of(cooperativeId);
        Cursor after = page.after();
        return Page.of(
                        lists.page(cooperativeId, after == null ? AFTER_ALL : after.uuid(0), page.rowsToRead()),
                        page.limit(),
                        list -> Cursor.of(list.id()))
                .map(PayrollListView::of);
    }

    @GET
    @Path("/{listId}")
    @Operation(operationId = "showPayrollList", summary = "An employer's list")
    public PayrollListView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("listId") UUID listId) {
        return PayrollListView.of(lists.of(cooperativeId, listId));
    }

    @GET
    @Path("/{listId}/rows")
    @Operation(
            operationId = "listPayrollRows",
            summary = "The rows of an employer's list, with what is wrong and what became of them")
    public Page<PayrollRowView> rows(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("listId") UUID listId,
            @Parameter(description = "Only those that are wrong or were refused.") @QueryParam("wrong") boolean wrong,
            @Valid @BeanParam PageRequest page) {
        lists.of(cooperativeId, listId);
        Cursor after = page.after();
        return Page.of(
                        rows.page(cooperativeId, listId, after == null ? 0 : after.number(0), wrong, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.number()))
                .map(PayrollRowView::of);
    }
}
