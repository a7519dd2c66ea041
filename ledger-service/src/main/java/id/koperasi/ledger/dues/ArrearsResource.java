package id.koperasi.ledger.dues;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.dues.Arrears.MemberInArrears;
import id.koperasi.ledger.dues.Arrears.Sum;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cooperatives/{cooperativeId}/arrears")
@Tag(name = "Dues", description = "Simpanan wajib, month by month.")
class ArrearsResource {

    private final Books books;
    private final Arrears arrears;

    ArrearsResource(Books books, Arrears arrears) {
        this.books = books;
        this.arrears = arrears;
    }

    @Schema(name = "MemberInArrears", description = "A member whose dues are due and not paid.")
    record MemberInArrearsView(
            UUID memberId,

            @Schema(description = "In the book of members.", examples = "4")
            long memberNumber,

            @Schema(examples = "40000") Rupiah arrears) {

        static MemberInArrearsView of(MemberInArrears member) {
            return new MemberInArrearsView(member.memberId(), member.memberNumber(), member.arrears());
        }
    }

    @Schema(name = "ArrearsSum", description = "How many members are in arrears, and with how much.")
    record ArrearsSumView(
            @Schema(description = "The business date.") LocalDate day,
            @Schema(examples = "12") long members,
            @Schema(examples = "480000") Rupiah arrears) {

        static ArrearsSumView of(LocalDate day, Sum sum) {
            return new ArrearsSumView(day, sum.members(), sum.arrears());
        }
    }

    @GET
    @Operation(operationId = "listArrears", summary = "Members whose dues are in arrears today, by number")
    public Page<MemberInArrearsView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        LocalDate today = books.day(books.of(cooperativeId), null);
        return arrears.page(cooperativeId, today, page).map(MemberInArrearsView::of);
    }

    @GET
    @Path("/sum")
    @Operation(operationId = "showArrearsSum", summary = "What is in arrears today altogether")
    public ArrearsSumView sum(@PathParam("cooperativeId") UUID cooperativeId) {
        LocalDate today = books.day(books.of(cooperativeId), null);
        return ArrearsSumView.of(today, arrears.sum(cooperativeId, today));
    }
}
