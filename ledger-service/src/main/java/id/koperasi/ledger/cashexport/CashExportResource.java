package id.koperasi.ledger.cashexport;

import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.journal.EntryRejection.DateBeforeOpening;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Year;
import java.time.YearMonth;
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

@Path("/v1/cooperatives/{cooperativeId}/cash-books")
@Tag(name = "Cash books", description = "The four books that officers keep in Excel, in and out.")
class CashExportResource {

    private final WritingBooks writing;

    CashExportResource(WritingBooks writing) {
        this.writing = writing;
    }

    @GET
    @Produces(Xlsx.MEDIA_TYPE)
    @Operation(
            operationId = "exportCashBooks",
            summary = "The four cash books as a workbook",
            description =
                    "From the postings, in the layout in which officers keep them: the balance carried over first, the "
                            + "bank's columns the bank's way round. A workbook that comes back unchanged posts nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A workbook with a sheet for each month of each book.",
            content = @Content(mediaType = Xlsx.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @Refuses({CashExportRejection.class, DateBeforeOpening.class, DateInTheFuture.class})
    public RestResponse<byte[]> export(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Calendar year; this one when absent.", example = "2026")
                    @QueryParam("year")
                    @Min(2000) @Max(2099) @Nullable Integer year,
            @Parameter(description = "One month alone.", example = "2026-03")
                    @QueryParam("month")
                    @Pattern(regexp = NamedReceipt.MONTH) @Nullable String month) {
        List<WrittenMonth> months = month == null
                ? writing.of(cooperativeId, year == null ? null : Year.of(year))
                : writing.of(cooperativeId, YearMonth.parse(month));
        return RestResponse.ResponseBuilder.ok(BookWorkbook.of(months))
                .header("Content-Type", Xlsx.MEDIA_TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"buku-kas-%s.xlsx\""
                                .formatted(months.getLast().month()))
                .build();
    }
}
