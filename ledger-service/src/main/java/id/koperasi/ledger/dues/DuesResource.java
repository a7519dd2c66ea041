package id.koperasi.ledger.dues;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/members/{memberId}/dues")
@Tag(name = "Dues", description = "Simpanan wajib, month by month.")
class DuesResource {

    private final Books books;
    private final Members members;
    private final Dues dues;

    DuesResource(Books books, Members members, Dues dues) {
        this.books = books;
        this.members = members;
        this.dues = dues;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DuesMonth", description = "What a month owes and what was paid for it.")
    record DuesMonthView(
            @Schema(examples = "2025-07") String month,

            @Schema(
                    description =
                            "`NOT_DUE` before the admission, when it is waived, and until its day while nothing is paid; "
                                    + "`PENDING` while a payment order for it is open; `SETTLED_BEFORE` when it was settled before this "
                                    + "book took over, as the opening balances say.",
                    examples = "PAID")
            DuesMonth.Status status,

            @Schema(examples = "20000") Rupiah amount,
            @Schema(examples = "20000") Rupiah paid,

            @Schema(description = "The business date of the last payment for it.") @Nullable LocalDate paidOn,

            boolean waived) {

        static DuesMonthView of(DuesMonth month, YearMonth lastDue) {
            return new DuesMonthView(
                    month.month().toString(),
                    month.status(lastDue),
                    month.amount(),
                    month.paid(),
                    month.paidOn(),
                    month.waived());
        }
    }

    @Schema(name = "Dues", description = "Twelve months of a member's simpanan wajib, and how he stands altogether.")
    record DuesView(
            @Schema(examples = "2025") int year,

            List<DuesMonthView> months,

            @Schema(description = "Due and not paid, of all years.", examples = "40000")
            Rupiah arrears,

            @Schema(description = "Paid for months that are not due yet.", examples = "0")
            Rupiah advance) {

        static DuesView of(int year, DuesOfYear dues) {
            return new DuesView(
                    year,
                    dues.months().stream()
                            .map(month -> DuesMonthView.of(month, dues.lastDue()))
                            .toList(),
                    dues.arrears(),
                    dues.advance());
        }
    }

    @GET
    @Operation(
            operationId = "showDues",
            summary = "The dues of a member in a year",
            description = "Payments settle the months they name, or else the oldest open months first.")
    public DuesView show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @Parameter(description = "This year when absent.", example = "2025")
                    @QueryParam("year")
                    @Min(2000) @Max(2100) @Nullable Integer year) {
        Member member = members.of(cooperativeId, memberId);
        Book book = books.of(cooperativeId);
        LocalDate today = books.day(book, null);
        int shown = year == null ? today.getYear() : year;
        return DuesView.of(
                shown,
                DuesOfYear.of(
                        dues.of(cooperativeId, member),
                        Year.of(shown),
                        dues.lastDue(today),
                        dues.awaited(cooperativeId, member)));
    }
}
