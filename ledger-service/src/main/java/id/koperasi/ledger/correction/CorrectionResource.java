package id.koperasi.ledger.correction;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.correction.Corrections.Twice;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Members", description = "The book of members.")
class CorrectionResource {

    private final Books books;
    private final Corrections corrections;
    private final CorrectingNumbers correcting;

    CorrectionResource(Books books, Corrections corrections, CorrectingNumbers correcting) {
        this.books = books;
        this.corrections = corrections;
        this.correcting = correcting;
    }

    @Schema(description = "The citizen's number of a member, where it was missing or wrong.")
    record NewNik(
            @NotNull @Schema(description = "As on the identity card.", examples = "3603101708450001")
            Nik nik,

            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Salah ketik saat pendaftaran")
            String reason,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "What proves it.", examples = "KTP asli diperlihatkan")
            String evidence) {}

    @Schema(name = "RecordedTwice", description = "Two records of one person, to be joined.")
    record RecordedTwice(
            @Schema(description = "The record that came under his own number.")
            UUID memberId,

            @Schema(description = "Its number in the book of members.", examples = "17")
            long memberNumber,

            @Schema(description = "The record he had under it before.")
            UUID otherMemberId,

            @Schema(examples = "4") long otherMemberNumber) {

        static RecordedTwice of(Twice twice) {
            return new RecordedTwice(twice.id(), twice.number(), twice.otherId(), twice.otherNumber());
        }
    }

    @Schema(name = "RecordedNik", description = "Under which number a member is on record.")
    record RecordedNik(@Schema(description = "Masked.") Nik nik) {}

    @POST
    @Path("/members/{memberId}/nik")
    @Change
    @Operation(
            operationId = "recordMemberNik",
            summary = "Record the citizen's number of a member, where it was missing or wrong",
            description =
                    "From then on he signs in as who he is. Where he is a member under that number already, the two "
                            + "records are to be joined; `/recorded-twice` lists them.")
    @Refuses({CorrectionRejection.class, BookFrozen.class})
    public RestResponse<RecordedNik> record(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewNik body) {
        correcting.record(
                cooperativeId,
                memberId,
                body.nik(),
                body.reason().strip(),
                body.evidence().strip());
        return RestResponse.ok(new RecordedNik(body.nik()));
    }

    @GET
    @Path("/recorded-twice")
    @Operation(
            operationId = "listRecordedTwice",
            summary = "Who stands in the book of members twice",
            description = "Each is dealt with by joining the two records.")
    public Page<RecordedTwice> twice(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        books.of(cooperativeId);
        return Page.of(
                        corrections.twice(cooperativeId, page.after(), page.rowsToRead()),
                        page.limit(),
                        twice -> Cursor.of(twice.number()))
                .map(RecordedTwice::of);
    }
}
